// What every page does with script: the ground's switch, and the keys.

const root = document.documentElement;

function isDark() {
  if (root.dataset.theme) return root.dataset.theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function switchTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem("legation-theme", root.dataset.theme);
  document.dispatchEvent(new CustomEvent("legation:theme"));
}

function follow(rel) {
  document.querySelector(`a[rel~="${rel}"]`)?.click();
}

function go(key) {
  document.querySelector(`.nav a[data-key="${key}"]`)?.click();
}

// Rows can be gone through by j and k: the first link of each takes the focus.
function step(by) {
  const links = [...document.querySelectorAll("[data-row] a[data-open], .rows > li .what a")];
  if (!links.length) return;
  const row = document.activeElement?.closest("[data-row], .rows > li");
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
  next.focus();
  next.closest("[data-row], .rows > li")?.scrollIntoView({ block: "nearest" });
}

const keys = {
  "/": () => document.querySelector("#find")?.focus(),
  "?": () => document.querySelector("#keys")?.showModal(),
  t: switchTheme,
  c: () => document.querySelector(".clocks summary")?.click(),
  j: () => step(1),
  k: () => step(-1),
  n: () => follow("next"),
  p: () => follow("prev"),
};

let going = false; // "g" was pressed, the next key says where to

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (going) {
    going = false;
    event.preventDefault(); // the key is taken: it decides nothing on the page
    go(event.key);
  } else if (event.key === "g") {
    going = true;
  } else if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

// On a phone not all pages' names fit: the one that is shown does.
const current = document.querySelector(".nav [aria-current]");
if (current) current.parentElement.scrollLeft = current.offsetLeft - 60;

document.querySelector(".theme")?.addEventListener("click", switchTheme);
document.querySelector(".show-keys")?.addEventListener("click", keys["?"]);
for (const element of document.querySelectorAll(".needs-script")) element.hidden = false;
