// Saves a picture as it is seen: what styles it is written into it, and where it is from below it.
const STYLED = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity",
  "font-family", "font-size", "font-weight", "letter-spacing", "text-anchor",
];
const FOOT = 26; // px for the line below

export function saveAs(form, figure) {
  const svg = standalone(figure.querySelector(".ground svg"), figure);
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: "image/svg+xml" });
  if (form === "svg") download(blob, `${fileName(figure)}.svg`);
  else rasterise(blob, svg, (image) => download(image, `${fileName(figure)}.png`));
}

export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function fileName(figure) {
  return figure.getAttribute("aria-label").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
}

// Returns a copy of an SVG that needs nothing of this page.
export function standalone(svg, figure) {
  const copy = svg.cloneNode(true);
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, at) => {
    const seen = getComputedStyle(originals[at]);
    for (const name of STYLED) {
      const value = seen.getPropertyValue(name);
      if (value && value !== "normal") element.setAttribute(name, value);
    }
    for (const name of ["class", "tabindex"]) element.removeAttribute(name);
    if (element.hasAttribute("href")) element.setAttribute("href", originals[at].href.baseVal ?? "");
  });
  const [width, height] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("height", height + FOOT);
  copy.setAttribute("viewBox", `0 0 ${width} ${height + FOOT}`);
  copy.prepend(ground(svg, width, height + FOOT), title(figure));
  copy.append(foot(svg, figure, height));
  return copy;
}

function element(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function ground(svg, width, height) {
  return element("rect", { width, height, fill: getComputedStyle(document.body).backgroundColor });
}

function title(figure) {
  const made = element("title", {});
  made.textContent = figure.getAttribute("aria-label");
  return made;
}

function foot(svg, figure, height) {
  const ink = getComputedStyle(document.body).color;
  const made = element("text", { x: 4, y: height + 18, fill: ink, "font-size": 11, "font-family": "sans-serif" });
  made.textContent = `${figure.getAttribute("aria-label")} · Legation, ${location.pathname}${location.search}`;
  return made;
}

function rasterise(blob, svg, done) {
  const image = new Image();
  const address = URL.createObjectURL(blob);
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2 * Number(svg.getAttribute("width"));
    canvas.height = 2 * Number(svg.getAttribute("height"));
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob(done, "image/png");
  });
  image.src = address;
}
