// Standings as lanes of a timeline. Solid is certain, dashed is not known between two certain days,
// and what nothing bounds fades out: an unknown end is not an open end.
import { mark, rowsOf } from "./figure.js";
import { UNBOUNDED, afterLastOf, firstOf, timeAxis } from "./time.js";

const TOP = 20; // px for the upper axis of a tall picture
const FADE = 26; // px drawn of what nothing bounds
const NARROW = 640;
const BAR = 8;

export function drawLanes(svg, width, figure) {
  const lanes = rowsOf(figure).map(lane).filter((row) => row.known.length);
  const names = width < NARROW ? 0 : Math.min(300, width * 0.3);
  const step = names ? 23 : 38;
  const placed = place(lanes, step);
  const height = placed.height;
  const scale = timeScale(lanes, names, width);
  svg.attr("height", height + 36);
  timeAxis(svg, scale, 0, height, width - names);
  dayLine(svg, scale, figure, height);
  for (const group of placed.groups) {
    svg.append("text").attr("class", "group-name").attr("x", 0).attr("y", group.y + 14).text(group.name);
  }
  for (const row of lanes) drawLane(svg, row, { scale, names, step, width });
  if (!lanes.length) svg.append("text").attr("class", "lane-name").attr("y", 16).text("None of them is dated.");
}

function lane(row) {
  const stretches = row.dataset.stretches.split(" ").filter(Boolean).map((told) => {
    const [first, last, kind] = told.split("/");
    return { first, last, kind };
  });
  const link = row.querySelector("a[data-open]");
  const known = stretches.filter((one) => one.kind !== "unsure");
  return { ...row.dataset, href: link.href, stretches, known };
}

function place(lanes, step) {
  const groups = [];
  let y = lanes.length > 12 ? TOP : 0;
  for (const row of lanes) {
    if (groups.at(-1)?.name !== row.group) {
      y += groups.length ? 10 : 0;
      groups.push({ name: row.group, y });
      y += 22;
    }
    row.y = y;
    y += step;
  }
  return { groups, height: y + 4 };
}

function timeScale(lanes, names, width) {
  const days = lanes.flatMap((row) => row.stretches).flatMap((one) => [
    ...(one.first === UNBOUNDED ? [] : [firstOf(one.first)]),
    ...(one.last === UNBOUNDED ? [] : [afterLastOf(one.last)]),
  ]);
  const [first, last] = days.length ? d3.extent(days) : [0, 1];
  const room = Math.max(last - first, 30 * 86_400_000) * 0.02;
  return d3.scaleUtc([first - room, last + room], [names + FADE, width - FADE - 4]);
}

function dayLine(svg, scale, figure, height) {
  const day = document.getElementById(figure.dataset.of)?.dataset.on;
  if (!/^\d{4}-\d\d-\d\d$/.test(day ?? "")) return;
  const x = scale(firstOf(day));
  svg.append("line").attr("class", "the-day-line").attr("x1", x).attr("x2", x).attr("y1", 0).attr("y2", height + 20);
  svg.append("text").attr("class", "the-day-name").attr("x", x).attr("y", height + 32).attr("text-anchor", "middle").text(day);
}

function drawLane(svg, row, { scale, names, step, width }) {
  const link = mark(svg, `lane ${row.holds}`, row.href, `${row.group} ${row.name}, ${days(row)}`);
  const y = row.y + (names ? step / 2 : 27);
  link.append("rect").attr("class", "hit").attr("x", 0).attr("y", row.y).attr("width", width).attr("height", step);
  const text = link.append("text").attr("class", "lane-name").attr("x", names ? 12 : 0);
  text.attr("y", names ? y + 4 : row.y + 16).text(row.name);
  fit(text, names ? names - 20 : width);
  for (const one of row.stretches) drawStretch(link, one, scale, y);
}

// Shortens a text to a width.
function fit(text, width) {
  const node = text.node();
  let words = node.textContent;
  while (words.length > 4 && node.getComputedTextLength() > width) {
    words = words.slice(0, -2);
    text.text(`${words.trimEnd()}…`);
  }
}

function drawStretch(link, { first, last, kind }, scale, y) {
  const start = first === UNBOUNDED ? null : scale(firstOf(first));
  const end = last === UNBOUNDED ? null : scale(afterLastOf(last));
  if (kind === "unsure") {
    const fading = start === null || end === null;
    const [x1, x2] = [start ?? end - FADE, end ?? start + FADE];
    link.append("line").attr("class", fading ? "fading" : "unsure").attr("x1", x1).attr("x2", x2).attr("y1", y).attr("y2", y);
    return;
  }
  const [x1, x2] = [start ?? scale.range()[0] - FADE, end ?? scale.range()[1] + FADE];
  if (x2 - x1 < BAR) {
    link.append("circle").attr("class", `${kind} dot`).attr("cx", (x1 + x2) / 2).attr("cy", y).attr("r", BAR / 2);
  } else {
    link.append("rect").attr("class", kind).attr("x", x1).attr("y", y - BAR / 2).attr("width", x2 - x1).attr("height", BAR).attr("rx", 2);
  }
}

function days(row) {
  const said = { sure: "held", disputed: "disputed" };
  return row.known.map(({ first, last, kind }) => `${said[kind]} ${first === last ? first : `${first} to ${last}`}`).join(", ");
}
