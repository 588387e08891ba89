// Sets the ground that was chosen before anything is drawn; loaded in the head, not as a module.
"use strict";
{
  const chosen = localStorage.getItem("legation-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
}
