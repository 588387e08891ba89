// Events as mirrored bars: cooperation up, conflict down, what was said outlined, what was done filled.
import { mark, rowsOf } from "./figure.js";
import { afterLastOf, firstOf, iso, timeAxis } from "./time.js";

const PANEL = 168; // px a way of dealing
const LEFT = 34;
const RIGHT = 40;
const HEAD = 36;
const LEAST = 5; // px that a bar has at least
// The columns of the table, as they stand.
const KINDS = ["cooperation said", "cooperation done", "conflict said", "conflict done"];
const WAYS = ["did", "received", "together"];
const STEPS = [1, 3, 6, 12, 24, 60, 120]; // months in a bar

export function drawBars(svg, width, figure) {
  const said = document.getElementById(figure.dataset.of).dataset;
  const rows = rowsOf(figure).map((row) => tallied(row, said));
  const ways = WAYS.map((way) => said[way]).filter((name) => rows.some((row) => row.way === name));
  const x = timeScale(rows, width);
  const step = barMonths(x);
  const panels = ways.map((way) => binned(rows.filter((row) => row.way === way), step));
  const most = d3.max(panels.flat(), (bin) => Math.max(up(bin), down(bin))) || 1;
  const y = d3.scaleLinear([-most, most], [PANEL - 8, HEAD]).nice(4);
  const height = ways.length * PANEL;
  svg.attr("height", height + 30);
  timeAxis(svg, x, HEAD, height, width);
  panels.forEach((bins, at) => drawPanel(svg.append("g").attr("transform", `translate(0,${at * PANEL})`), { bins, x, y, width, way: ways[at], step }));
}

function tallied(row, said) {
  const numbers = [...row.querySelectorAll("td.number")].slice(0, 4).map((cell) => Number(cell.textContent));
  const { first, last } = row.dataset;
  const [way, base] = [said[row.dataset.way], said[`${row.dataset.way}Base`]];
  const month = first === last && first.length === 7;
  return { way, base, numbers, score: Number(row.dataset.score), first: firstOf(first), last: afterLastOf(last), month };
}

function timeScale(rows, width) {
  const [first, last] = [d3.min(rows, (row) => row.first), d3.max(rows, (row) => row.last)];
  return d3.scaleUtc([d3.utcMonth.floor(first), d3.utcMonth.ceil(last)], [LEFT, width - RIGHT]);
}

// As many months in a bar as it takes for it to be seen.
function barMonths(x) {
  const months = d3.utcMonth.count(...x.domain()) || 1;
  const room = x.range()[1] - x.range()[0];
  return STEPS.find((step) => (room / months) * step >= LEAST) ?? STEPS.at(-1);
}

// Puts rows into bars; rows that fit into no one bar stay alone and are vague.
function binned(rows, step) {
  const bins = new Map();
  for (const row of rows) {
    const first = binStart(row.first, step);
    const sure = first === binStart(row.last - 1, step);
    const [start, end] = sure ? [first, addMonths(first, step)] : [row.first, row.last];
    const key = `${start} ${end}`;
    const bin = bins.get(key) ?? { start, end, sure, base: row.base, numbers: [0, 0, 0, 0], score: 0 };
    bin.numbers = bin.numbers.map((number, at) => number + row.numbers[at]);
    bin.score += row.score;
    bins.set(key, bin);
  }
  return [...bins.values()].sort((a, b) => a.start - b.start);
}

function binStart(moment, step) {
  const date = new Date(moment);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return addMonths(firstOf("0001-01"), Math.floor(month / step) * step - 12);
}

function addMonths(moment, months) {
  return d3.utcMonth.offset(new Date(moment), months).getTime();
}

const up = (bin) => bin.numbers[0] + bin.numbers[1];
const down = (bin) => bin.numbers[2] + bin.numbers[3];

function drawPanel(panel, { bins, x, y, width, way, step }) {
  panel.append("text").attr("class", "panel-name").attr("x", 0).attr("y", 14).text(way);
  const counts = d3.axisLeft(y).ticks(4).tickFormat((n) => (Number.isInteger(n) ? Math.abs(n) : "")).tickSize(0);
  panel.append("g").attr("class", "axis").attr("transform", `translate(${LEFT - 4},0)`).call(counts).call((axis) => axis.select(".domain").remove());
  panel.append("line").attr("class", "zero").attr("x1", LEFT).attr("x2", width - RIGHT).attr("y1", y(0)).attr("y2", y(0));
  for (const bin of bins) drawBin(panel, bin, x, y, way, step);
  drawScores(panel, bins.filter((bin) => bin.sure), x, width);
}

function drawBin(panel, bin, x, y, way, step) {
  const [from, to] = [iso(bin.start), iso(bin.end - 1)];
  const told = `${way}, ${when(from, to, bin.sure ? step : 0)}: ${up(bin)} cooperation, ${down(bin)} conflict, mean score ${mean(bin).toFixed(1)}`;
  const link = mark(panel, "bin", `${bin.base}&from=${from}&to=${to}`, told);
  const left = x(bin.start);
  const room = Math.max(x(bin.end) - left, 1);
  if (!bin.sure) {
    const [top, bottom] = [y(up(bin)), y(-down(bin))];
    link.append("rect").attr("class", "vague").attr("x", left).attr("y", top).attr("width", room).attr("height", bottom - top);
    return;
  }
  link.append("rect").attr("class", "hit").attr("x", left).attr("y", HEAD).attr("width", room).attr("height", PANEL - HEAD);
  const gap = Math.min(2, room * 0.15);
  const stack = [[0, up(bin) && bin.numbers[0]], [bin.numbers[0], bin.numbers[1]], [0, -bin.numbers[2]], [-bin.numbers[2], -bin.numbers[3]]];
  stack.forEach(([base, number], at) => {
    if (!number) return;
    const [top, bottom] = [y(base), y(base + number)].sort((a, b) => a - b);
    link.append("rect").attr("class", KINDS[at]).attr("x", left + gap / 2).attr("y", top).attr("width", Math.max(room - gap, 1)).attr("height", bottom - top);
  });
}

const mean = (bin) => bin.score / Math.max(d3.sum(bin.numbers), 1);

function when(from, to, step) {
  if (step === 1) return from.slice(0, 7);
  if (step === 12) return from.slice(0, 4);
  return `${from} to ${to}`;
}

// The mean score of each bar as a line across it, from -10 to 10 over the height of the panel.
function drawScores(panel, bins, x, width) {
  const scale = d3.scaleLinear([-10, 10], [PANEL - 8, HEAD]);
  for (const bin of bins) {
    const middle = (x(bin.start) + x(bin.end)) / 2;
    const half = Math.max(x(bin.end) - x(bin.start), 7) / 2;
    const at = scale(mean(bin));
    panel.append("line").attr("class", "score").attr("x1", middle - half).attr("x2", middle + half).attr("y1", at).attr("y2", at);
  }
  const axis = d3.axisRight(scale).tickValues([-10, 0, 10]).tickFormat((n) => (n > 0 ? `+${n}` : `${n}`.replace("-", "−"))).tickSize(0);
  panel.append("g").attr("class", "axis").attr("transform", `translate(${width - RIGHT + 4},0)`).call(axis).call((g) => g.select(".domain").remove());
}
