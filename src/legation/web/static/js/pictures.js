// Draws the pictures of a page, each from the table behind it.
import { drawBars } from "./pictures/bars.js";
import { drawDealt, drawHeld } from "./pictures/maps.js";
import { drawLanes } from "./pictures/lanes.js";
import { slide } from "./pictures/days.js";
import { keepDrawn } from "./pictures/figure.js";

const draw = { lanes: drawLanes, bars: drawBars, dealt: drawDealt, held: drawHeld };

for (const figure of document.querySelectorAll("figure[data-picture]")) {
  if (draw[figure.dataset.picture]) keepDrawn(figure, draw[figure.dataset.picture]);
}
slide();
for (const button of document.querySelectorAll("[data-all]")) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.all).classList.add("all");
    button.remove();
  });
}
