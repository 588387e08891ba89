// Maps: with whom an actor deals, and who stands to an organisation in which way. Borders are
// today's; who has none of its own (an organisation, a state that is gone) is named below.
import { mark, rowsOf } from "./figure.js";

const loaded = new Map();

function load(address) {
  if (!loaded.has(address)) loaded.set(address, fetch(address).then((answer) => answer.json()));
  return loaded.get(address);
}

// Draws the land, then what `draw` puts on it; `draw` is given a function from keys to places.
async function onMap(svg, width, figure, draw) {
  svg.attr("height", Math.round(width * 0.45)).classed("map", true);
  const [topology, places] = await Promise.all([load(figure.dataset.shapes), load(figure.dataset.places)]);
  const shapes = topojson.feature(topology, topology.objects.countries).features.filter((one) => one.id !== "010");
  const byId = new Map(shapes.map((one) => [one.id ?? one.properties.name, one]));
  const land = { type: "FeatureCollection", features: shapes };
  const globe = d3.geoNaturalEarth1().fitWidth(width, land);
  const path = d3.geoPath(globe);
  const height = Math.ceil(path.bounds(land)[1][1]) + 24;
  svg.attr("height", height);
  svg.selectAll("*").remove();
  svg.append("path").attr("class", "land").attr("d", path(land));
  const missing = draw(svg, (key) => placeOf(places[key], byId, globe, path));
  if (missing.length) {
    const text = svg.append("text").attr("class", "group-name").attr("x", 4).attr("y", height - 6);
    text.text(`Not on the map: ${missing.slice(0, width > 700 ? 6 : 2).join(", ")}${missing.length > (width > 700 ? 6 : 2) ? " and others" : ""}`);
  }
  figure.dispatchEvent(new CustomEvent("legation:drawn"));
}

// A place has a shape to draw, or is a point; either has a middle.
function placeOf(place, byId, globe, path) {
  if (place === undefined) return null;
  if (Array.isArray(place)) return { middle: globe(place) };
  const shape = byId.get(place);
  return { d: path(shape), middle: path.centroid(shape) };
}

function drawPlace(parent, place, name) {
  if (place.d) return parent.append("path").attr("d", place.d).attr("class", `land ${name}`);
  const [cx, cy] = place.middle;
  return parent.append("circle").attr("cx", cx).attr("cy", cy).attr("r", 3.5).attr("class", `land ${name}`);
}

export function drawDealt(svg, width, figure) {
  const rows = rowsOf(figure);
  const self = document.getElementById(figure.dataset.of).dataset.self;
  const most = Number(rows[0]?.dataset.value ?? 1);
  const shade = d3.scaleSqrt([0, most], [0.12, 1]);
  return onMap(svg, width, figure, (map, placed) => {
    const missing = [];
    for (const row of rows) {
      const { key, name, value } = row.dataset;
      const place = placed(key);
      if (!place) {
        missing.push(name);
        continue;
      }
      const link = mark(map, "", row.querySelector("a[data-open]").href, `${name}: ${value} events`);
      drawPlace(link, place, "some").attr("fill-opacity", shade(Number(value)));
    }
    const own = placed(self);
    if (own) drawPlace(map, own, "self").attr("fill", "none");
    return missing;
  });
}

// What is surest is drawn last, over what is less so.
const SUREST = ["maybe", "disputed", "yes"];
// What fills a country, the first that applies.
const FILLS = ["member", "suspended", "candidate", "partner"];

export function drawHeld(svg, width, figure) {
  const found = [...document.querySelectorAll("#places section")].flatMap((section) =>
    [...section.querySelectorAll("li:not([hidden])")].map((item) => ({
      ...item.dataset,
      relation: section.dataset.relation,
      answer: item.classList.contains("yes") ? "yes" : item.className,
      href: item.querySelector("a").href,
    })),
  );
  const held = found.sort((a, b) => SUREST.indexOf(a.answer) - SUREST.indexOf(b.answer));
  return onMap(svg, width, figure, (map, placed) => {
    hatch(map);
    const missing = new Set();
    for (const relation of [...FILLS].reverse()) {
      for (const one of held.filter((item) => item.relation === relation)) {
        const place = placed(one.key);
        if (place) drawHolder(map, one, place);
        else missing.add(one.name);
      }
    }
    for (const one of held.filter((item) => item.relation === "mission")) drawMission(map, one, placed(one.key));
    return [...missing];
  });
}

const ANSWERS = { yes: "", maybe: ", not known on this day", disputed: ", disputed" };

function drawHolder(map, one, place) {
  const link = mark(map, "", one.href, `${one.name}: ${one.relation}${ANSWERS[one.answer]}`);
  const drawn = drawPlace(link, place, `${one.relation} ${one.answer}`);
  if (one.relation === "partner") drawn.attr("fill", "url(#hatch)");
}

function drawMission(map, one, place) {
  if (!place) return;
  const link = mark(map, "", one.href, `${one.name}: mission${ANSWERS[one.answer]}`);
  const [cx, cy] = place.middle;
  link.append("circle").attr("class", `mission-dot ${one.answer}`).attr("cx", cx).attr("cy", cy).attr("r", 3.5);
}

function hatch(map) {
  const pattern = map.append("defs").append("pattern").attr("id", "hatch");
  pattern.attr("width", 5).attr("height", 5).attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
  pattern.append("rect").attr("class", "hatch-ground").attr("width", 5).attr("height", 5);
  pattern.append("line").attr("class", "hatch-line").attr("y2", 5);
}
