// Takes an answer back, and keeps "none of these" apart, at once. Without this script the server does both.
"use strict";
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=_clear]");
  if (button) {
    event.preventDefault();
    const group = button.closest("fieldset");
    group.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked = false; });
    group.querySelectorAll("input[type=text]").forEach((line) => { line.value = ""; });
    group.querySelector("input[type=radio]").focus();
  }
});
document.addEventListener("change", (event) => {
  const box = event.target;
  if (box.type === "checkbox" && box.checked) {
    const boxes = box.closest("fieldset").querySelectorAll("input[type=checkbox]");
    boxes.forEach((other) => {
      if (other !== box && other.name === box.name && (box.hasAttribute("data-apart") || other.hasAttribute("data-apart"))) {
        other.checked = false;
      }
    });
  }
});
