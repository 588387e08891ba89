// Days as numbers: milliseconds in UTC, so that no zone moves a day.
export const DAY = 86_400_000;
export const UNBOUNDED = "..";

// The first moment of an ISO day or month.
export function firstOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, (month || 1) - 1, date || 1);
  return moment.getTime();
}

// The moment after the last one of an ISO day or month.
export function afterLastOf(day) {
  if (day.length > 7) return firstOf(day) + DAY;
  const moment = new Date(firstOf(day));
  moment.setUTCMonth(moment.getUTCMonth() + 1);
  return moment.getTime();
}

export function iso(moment) {
  return new Date(moment).toISOString().slice(0, 10);
}

// An axis of years at the bottom, and at the top of a tall picture, with lines through it.
export function timeAxis(svg, scale, top, height, width) {
  const ticks = Math.max(2, Math.min(10, Math.round(width / 90)));
  const grid = svg.append("g");
  for (const tick of scale.ticks(ticks)) {
    grid.append("line").attr("class", "grid").attr("x1", scale(tick)).attr("x2", scale(tick)).attr("y1", top).attr("y2", height);
  }
  const axis = d3.axisBottom(scale).ticks(ticks).tickSize(0).tickPadding(7);
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height})`).call(axis);
  if (height > 600) {
    const above = d3.axisTop(scale).ticks(ticks).tickSize(0).tickPadding(0);
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${top + 10})`).call(above).call((g) => g.select(".domain").remove());
  }
}
