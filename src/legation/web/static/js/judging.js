// Deciding by one key: it presses the button of the row in which the focus is, else of the first.

const decides = (key) => `[data-judge="${key}"]`;

function current() {
  return document.activeElement?.closest("[data-row]") ?? document.querySelector("[data-row]");
}

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target) || !/^[a-z]$/.test(event.key)) return;
  const button =
    current()?.querySelector(decides(event.key)) ?? document.querySelector(`.last ${decides(event.key)}`);
  if (!button) return;
  event.preventDefault();
  button.click();
  if (button.matches("summary")) button.parentElement.querySelector("select, input:not([type=hidden])")?.focus();
});

// What was decided is swapped in; the focus stays where it was, or goes to what took its place.
let place = null;

document.addEventListener("htmx:beforeRequest", (event) => {
  const row = event.target.closest("[data-row]");
  const rows = [...document.querySelectorAll("[data-row]")];
  place = row && { id: row.id, number: rows.indexOf(row) };
});

document.addEventListener("htmx:afterSettle", () => {
  if (!place) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const row = document.getElementById(place.id) ?? rows[Math.min(place.number, rows.length - 1)];
  row?.querySelector("[data-open]")?.focus({ preventScroll: true });
  place = null;
});

// A refusal is a page of its own, in one sentence: say that sentence here.
document.addEventListener("htmx:responseError", (event) => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const said = document.createElement("p");
  said.className = "told";
  said.setAttribute("role", "alert");
  said.textContent = page.querySelector("main p")?.textContent ?? "That could not be done.";
  document.querySelector("main .told")?.remove();
  document.querySelector("main").prepend(said);
});
