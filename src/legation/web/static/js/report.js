// A claim in the margin lights its words up while it is pointed at or has the focus, and the reverse.
import "./judging.js";

function numbers(element) {
  const found = [];
  for (let at = element?.closest?.("[data-claim]"); at; at = at.parentElement?.closest("[data-claim]")) {
    found.push(at.dataset.claim);
  }
  return found;
}

function light(element) {
  const lit = new Set(numbers(element));
  for (const one of document.querySelectorAll("[data-claim]")) {
    one.classList.toggle("lit", lit.has(one.dataset.claim));
  }
}

// The text scrolls by itself beside a long margin: what is lit is brought into its sight.
function show(element) {
  const claim = element?.closest?.(".claim");
  const text = document.querySelector(".text");
  const words = claim && document.querySelector(`#words-${claim.dataset.claim}`);
  if (!words || text.scrollHeight <= text.clientHeight) return;
  const [inner, outer] = [words.getBoundingClientRect(), text.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    text.scrollTop += inner.top - outer.top - text.clientHeight / 3;
  }
}

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    light(event.target);
    show(event.target);
  });
}
document.addEventListener("focusout", () => light(document.querySelector("[data-claim]:hover")));
document.documentElement.addEventListener("pointerleave", () => light(document.activeElement));
