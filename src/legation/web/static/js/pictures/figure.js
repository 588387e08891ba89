// What all pictures have in common: drawn as wide as there is room, gone through by arrow keys,
// told of in a line beside the mark, saved as SVG and PNG.
import { saveAs } from "./saving.js";

// Calls `draw(svg, width, figure)` now, and whenever the width or what `figure` is drawn from changes.
export function keepDrawn(figure, draw) {
  const ground = figure.querySelector(".ground");
  ground.hidden = false;
  let drawn = 0;
  const redraw = () => {
    drawn = ground.clientWidth;
    ground.replaceChildren();
    const svg = d3.select(ground).append("svg").attr("role", "group").attr("width", drawn);
    svg.attr("aria-label", figure.getAttribute("aria-label"));
    draw(svg, drawn, figure);
    rove(svg.node(), figure);
  };
  new ResizeObserver(() => {
    if (Math.abs(ground.clientWidth - drawn) > 1) redraw();
  }).observe(ground);
  figure.addEventListener("legation:changed", redraw);
  for (const button of figure.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => saveAs(button.dataset.save, figure));
  }
}

// The rows of the table behind a picture.
export function rowsOf(figure) {
  return [...document.querySelectorAll(`#${figure.dataset.of} tbody tr`)];
}

// One mark can be reached by Tab, the others from there by the arrows; each tells what it is.
function rove(svg, figure) {
  const marks = [...svg.querySelectorAll("a.mark")];
  const tip = figure.querySelector(".tip");
  marks.forEach((mark, at) => {
    mark.setAttribute("tabindex", at ? "-1" : "0");
    mark.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = by && marks[at + by];
      if (!next) return;
      event.preventDefault();
      mark.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
    for (const name of ["pointerenter", "focus"]) mark.addEventListener(name, () => show(tip, mark, figure));
    for (const name of ["pointerleave", "blur"]) mark.addEventListener(name, () => (tip.hidden = true));
  });
}

function show(tip, mark, figure) {
  tip.textContent = mark.getAttribute("aria-label");
  tip.hidden = false;
  const around = figure.getBoundingClientRect();
  const at = mark.getBoundingClientRect();
  const middle = Math.max(at.left, around.left) / 2 + Math.min(at.right, around.right) / 2 - around.left;
  const left = Math.min(Math.max(middle - tip.offsetWidth / 2, 0), around.width - tip.offsetWidth);
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(at.top - around.top - tip.offsetHeight - 6, 0)}px`;
}

// Adds a mark that leads somewhere; `label` says what it is.
export function mark(parent, name, href, label) {
  return parent.append("a").attr("class", `mark ${name}`).attr("href", href).attr("aria-label", label);
}
