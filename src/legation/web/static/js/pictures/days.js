// An organisation on any day: the slider answers from what each row is told to be certain of, as the
// record does, and the address follows.
import { DAY, UNBOUNDED, firstOf, iso } from "./time.js";

const WORDS = { yes: "held", no: "not then", maybe: "not known", disputed: "disputed" };
const PAUSE = 250; // ms without moving after which the address is changed

// Returns what `told` ("first/last/answer" with spaces between) says of an ISO day.
export function answerOn(told, day) {
  for (const one of told.split(" ").filter(Boolean)) {
    const [first, last, answer] = one.split("/");
    if ((first === UNBOUNDED || first <= day) && (last === UNBOUNDED || day <= last)) return answer;
  }
  return "maybe";
}

export function slide() {
  const slider = document.getElementById("slider");
  if (!slider) return;
  const field = document.querySelector("#on-day input[name=on]");
  const first = firstOf(slider.dataset.first);
  slider.max = String(Math.round((firstOf(slider.dataset.last) - first) / DAY));
  slider.value = String(Math.round((firstOf(field.value) - first) / DAY));
  slider.setAttribute("aria-valuetext", field.value);
  let pause;
  const to = (day) => {
    slider.setAttribute("aria-valuetext", day);
    show(day);
    clearTimeout(pause);
    pause = setTimeout(() => remember(day), PAUSE);
  };
  slider.addEventListener("input", () => {
    field.value = iso(first + Number(slider.value) * DAY);
    to(field.value);
  });
  field.addEventListener("change", () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(field.value)) return;
    slider.value = String(Math.round((firstOf(field.value) - first) / DAY));
    to(field.value);
  });
}

function show(day) {
  for (const place of document.querySelectorAll(".the-day, #day")) place.textContent = day;
  for (const section of document.querySelectorAll("#places section")) showSection(section, day);
  for (const row of document.querySelectorAll("[data-answered]")) {
    const answer = answerOn(row.dataset.answered, day);
    const word = row.querySelector("[data-answer] .answer");
    word.className = `answer ${answer}`;
    word.textContent = WORDS[answer];
  }
  document.querySelector("figure[data-picture=held]")?.dispatchEvent(new CustomEvent("legation:changed"));
}

function showSection(section, day) {
  const counts = { yes: 0, no: 0, maybe: 0, disputed: 0 };
  for (const item of section.querySelectorAll("li")) {
    const answer = answerOn(item.dataset.told, day);
    counts[answer] += 1;
    item.className = answer;
    item.hidden = answer === "no";
    item.querySelector(".answer-word").textContent = WORDS[answer];
  }
  for (const number of section.querySelectorAll("[data-count]")) number.textContent = counts[number.dataset.count];
  for (const part of section.querySelectorAll("[data-also]")) part.hidden = counts[part.dataset.also] === 0;
}

// The address of the page, and of all its links that keep the clocks, is that of the day.
function remember(day) {
  const here = new URL(location.href);
  here.searchParams.set("on", day);
  history.replaceState(null, "", here);
  for (const link of document.querySelectorAll("main a[href], footer a[href]")) {
    const to = new URL(link.getAttribute("href"), here);
    if (to.origin !== here.origin || to.pathname.startsWith("/static")) continue;
    to.searchParams.set("on", day);
    link.setAttribute("href", to.href);
  }
}
