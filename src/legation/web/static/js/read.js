// A text file can be dropped anywhere on the form; while the server reads, the button says so.

const form = document.querySelector("#paste");
const file = form.querySelector("input[type=file]");
const body = form.querySelector("textarea");

function over(is) {
  form.classList.toggle("over-it", is);
}

form.addEventListener("dragover", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return; // text drops into the box by itself
  event.preventDefault();
  over(true);
});
form.addEventListener("dragleave", () => over(false));
form.addEventListener("drop", (event) => {
  over(false);
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  file.files = event.dataTransfer.files;
  file.dispatchEvent(new Event("change"));
});

// The server decodes a file, and reads it where nothing is pasted.
file.addEventListener("change", () => {
  if (!file.files.length) return;
  body.value = "";
  body.placeholder = `${file.files[0].name} will be read`;
});

document.addEventListener("submit", (event) => {
  const button = event.target.querySelector("button[data-doing]");
  if (!button) return;
  button.textContent = button.dataset.doing;
  button.setAttribute("aria-busy", "true");
});
// Coming back to the page by the browser's own button.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
