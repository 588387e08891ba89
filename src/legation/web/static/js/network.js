// A network: laid out once by forces, then drawn on a canvas that stays smooth for thousands of ties.
import { download, fileName } from "./pictures/saving.js";
import { drawSvg } from "./pictures/network_svg.js";

const figure = document.querySelector("figure[data-picture=network]");
const TICKS = 220;

if (figure) start(figure, document.getElementById(figure.dataset.of).dataset);

async function start(figure, { from, pair }) {
  const graph = await (await fetch(from)).json();
  const ground = figure.querySelector(".ground");
  ground.hidden = false;
  ground.setAttribute("role", "img");
  ground.setAttribute("aria-label", `${figure.getAttribute("aria-label")}; the table below says the same`);
  layOut(graph, ground);
  const cy = cytoscape({
    container: ground,
    elements: elementsOf(graph),
    style: styleOf(graph),
    layout: { name: "preset", fit: false },
    pixelRatio: 1.5,
    textureOnViewport: graph.edges.length > 1000,
    hideEdgesOnViewport: graph.edges.length > 2000,
    maxZoom: 6,
  });
  cy.on("tap", "node", ({ target }) => (location.href = actorAddress(target.id())));
  cy.on("tap", "edge", ({ target }) => (location.href = pairAddress(pair, target.data())));
  tell(cy, figure);
  const restyle = () => cy.style(styleOf(graph)).update();
  document.addEventListener("legation:theme", restyle);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
  new ResizeObserver(() => cy.resize()).observe(ground);
  save(cy, graph, figure);
  figure.dataset.drawn = "yes";
}

// Places the nodes: those with ties near each other, the heavy ones apart.
function layOut(graph, ground) {
  const byKey = new Map(graph.nodes.map((node) => [node.key, node]));
  const most = graph.edges[0]?.count ?? 1;
  const links = graph.edges.map((edge) => ({ source: byKey.get(edge.one), target: byKey.get(edge.other), pull: edge.count / most }));
  const wide = ground.clientWidth / Math.max(ground.clientHeight, 1);
  d3.forceSimulation(graph.nodes)
    .force("link", d3.forceLink(links).distance(70).strength((link) => 0.02 + 0.25 * Math.sqrt(link.pull)))
    .force("charge", d3.forceManyBody().strength(-260))
    .force("x", d3.forceX().strength(0.12 / wide))
    .force("y", d3.forceY().strength(0.12 * wide))
    .force("apart", d3.forceCollide((node) => sizeOf(graph, node) / 2 + 6))
    .stop()
    .tick(TICKS);
  fit(graph.nodes, ground);
}

// Stretches a layout over the ground, so that letters and lines are drawn in their own size.
function fit(nodes, ground) {
  const [wide, high] = [ground.clientWidth, ground.clientHeight];
  for (const [axis, room, edge] of [["x", wide, Math.min(100, wide / 8)], ["y", high, 44]]) {
    const [first, last] = d3.extent(nodes, (node) => node[axis]);
    const scale = d3.scaleLinear([first, last], [edge, room - edge]);
    for (const node of nodes) node[axis] = first === last ? room / 2 : scale(node[axis]);
  }
}

function sizeOf(graph, node) {
  const narrow = Math.min(1, document.body.clientWidth / 900);
  return narrow * (7 + 26 * Math.sqrt(node.weight / graph.nodes[0].weight));
}

// The nodes whose names have room, the heaviest first.
function namedNodes(graph) {
  const taken = [];
  const named = new Set();
  for (const node of graph.nodes) {
    const half = node.name.length * 3.3 + 4;
    const top = node.y + sizeOf(graph, node) / 2;
    const box = [node.x - half, top, node.x + half, top + 18];
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    named.add(node);
  }
  return named;
}

// How much room a name has: on a phone a long one would reach past the edge.
const longest = () => (document.body.clientWidth < 700 ? 96 : 200);

function elementsOf(graph) {
  const named = namedNodes(graph);
  const most = graph.edges[0]?.count ?? 1;
  return [
    ...graph.nodes.map((node) => ({
      data: { id: node.key, name: named.has(node) ? node.name : "", full: node.name, weight: node.weight, size: sizeOf(graph, node) },
      position: { x: node.x, y: node.y },
    })),
    ...graph.edges.map((edge) => ({
      data: { ...edge, source: edge.one, target: edge.other, width: 1 + 5 * Math.sqrt((edge.count - 1) / Math.max(most - 1, 5)) },
      classes: `${edge.mutual ? "mutual" : "directed"} ${edge.answer ?? ""}`,
    })),
  ];
}

function styleOf(graph) {
  const seen = getComputedStyle(document.body);
  const colour = (name) => resolved(`var(--${name})`);
  const many = graph.edges.length > 600;
  return [
    { selector: "node", style: { width: "data(size)", height: "data(size)", "background-color": colour("accent"), "border-width": 1.5, "border-color": colour("ground"), label: "data(name)", color: colour("ink"), "font-size": 12, "font-family": seen.fontFamily, "text-valign": "bottom", "text-margin-y": 3, "text-outline-color": colour("ground"), "text-outline-width": 2.5, "text-wrap": "ellipsis", "text-max-width": `${longest()}px`, "min-zoomed-font-size": 7 } },
    { selector: "edge", style: { width: "data(width)", "line-color": colour("quiet"), opacity: many ? 0.28 : 0.5, "curve-style": many ? "haystack" : "bezier", "haystack-radius": 0 } },
    { selector: "edge.directed", style: many ? {} : { "target-arrow-shape": "triangle", "target-arrow-color": colour("quiet"), "arrow-scale": 0.8 } },
    { selector: "edge.maybe", style: { "line-style": "dashed" } },
    { selector: "edge.disputed", style: { "line-style": "dotted" } },
    { selector: ".off", style: { opacity: 0.08 } },
    { selector: "node.on", style: { label: "data(full)" } },
    { selector: "edge.on", style: { "line-color": colour("accent"), "target-arrow-color": colour("accent"), opacity: 0.9 } },
  ];
}

// Returns a colour as the browser computes it: `light-dark()` is not one that a canvas knows.
function resolved(value) {
  const probe = document.createElement("span");
  probe.style.color = value;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

function tell(cy, figure) {
  const tip = figure.querySelector(".tip");
  cy.on("mouseover", "node, edge", ({ target, renderedPosition }) => {
    const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
    cy.batch(() => {
      cy.elements().addClass("off");
      near.removeClass("off").addClass("on");
    });
    tip.textContent = target.isNode() ? nodeWords(target) : edgeWords(cy, target.data());
    tip.hidden = false;
    tip.style.left = `${Math.min(renderedPosition.x + 12, figure.clientWidth - tip.offsetWidth)}px`;
    tip.style.top = `${renderedPosition.y + 12}px`;
  });
  cy.on("mouseout", "node, edge", () => {
    cy.batch(() => cy.elements().removeClass("off on"));
    tip.hidden = true;
  });
}

const nodeWords = (node) => `${node.data("full")}: ${node.data("weight")} in ${node.degree()} ties`;
const edgeWords = (cy, { one, other, mutual, count }) =>
  `${cy.getElementById(one).data("full")} ${mutual ? "↔" : "→"} ${cy.getElementById(other).data("full")}: ${count}`;

function actorAddress(key) {
  const here = new URL(location.href);
  const to = new URL(`/actor/${encodeURIComponent(key).replaceAll("%2F", "/")}`, here);
  for (const clock of ["on", "said_by", "known"]) {
    if (here.searchParams.has(clock)) to.searchParams.set(clock, here.searchParams.get(clock));
  }
  return to.href;
}

function pairAddress(base, { one, other }) {
  const to = new URL(base, location.href);
  to.searchParams.set("one", one);
  to.searchParams.set("other", other);
  return to.href;
}

function save(cy, graph, figure) {
  const name = fileName(figure);
  figure.querySelector("[data-save=png]").addEventListener("click", async () => {
    download(await cy.png({ output: "blob-promise", full: true, scale: 2, bg: resolved("var(--ground)") }), `${name}.png`);
  });
  figure.querySelector("[data-save=svg]").addEventListener("click", () => {
    const text = drawSvg(cy, figure.getAttribute("aria-label"), resolved);
    download(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
  });
}
