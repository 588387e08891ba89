// A network as SVG, from where its nodes are on the canvas.
const SPACE = "http://www.w3.org/2000/svg";
const EDGE = 30; // px around it

export function drawSvg(cy, title, resolved) {
  const box = cy.elements().boundingBox();
  const svg = element("svg", {
    xmlns: SPACE,
    viewBox: [box.x1 - EDGE, box.y1 - EDGE, box.w + 2 * EDGE, box.h + 2 * EDGE].join(" "),
    "font-family": "sans-serif",
    "font-size": 12,
  });
  const name = element("title", {});
  name.textContent = title;
  svg.append(name, element("rect", { x: box.x1 - EDGE, y: box.y1 - EDGE, width: "100%", height: "100%", fill: resolved("var(--ground)") }));
  cy.edges().forEach((edge) => svg.append(line(edge, resolved("var(--quiet)"))));
  cy.nodes().forEach((node) => svg.append(circle(node, resolved("var(--accent)")), label(node, resolved("var(--ink)"))));
  return new XMLSerializer().serializeToString(svg);
}

function element(name, attributes) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== "xmlns") made.setAttribute(key, value);
  }
  return made;
}

function line(edge, stroke) {
  const [from, to] = [edge.source().position(), edge.target().position()];
  const dashes = edge.hasClass("maybe") ? { "stroke-dasharray": "4 3" } : {};
  return element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke, "stroke-width": edge.data("width"), "stroke-opacity": 0.5, ...dashes });
}

function circle(node, fill) {
  const { x, y } = node.position();
  return element("circle", { cx: x, cy: y, r: node.data("size") / 2, fill });
}

function label(node, fill) {
  const { x, y } = node.position();
  const text = element("text", { x, y: y + node.data("size") / 2 + 13, fill, "text-anchor": "middle" });
  text.textContent = node.data("full");
  return text;
}
