// Takes an answer back, keeps "none of these" apart, and keeps words with the option that they stand beside, at once. Without
// this script the server does the same or asks for it.
"use strict";
const noteOf = (tick) => {
  const next = tick.closest(".choice").nextElementSibling;
  return next && next.matches(".choice__more") ? next.querySelector("input") : null;
};
// Words beside an option that is no longer chosen are put aside, and come back with it.
const settle = (group) => group.querySelectorAll(".choice input").forEach((tick) => {
  const note = noteOf(tick);
  if (!note) return;
  if (!tick.checked && note.value) {
    note.dataset.words = note.value;
    note.value = "";
  } else if (tick.checked && !note.value && note.dataset.words) {
    note.value = note.dataset.words;
    delete note.dataset.words;
  }
});
const chosen = (tick) => {
  const group = tick.closest("fieldset");
  if (!group) return;
  if (tick.type === "checkbox" && tick.checked) {
    group.querySelectorAll("input[type=checkbox]").forEach((other) => {
      if (other !== tick && other.name === tick.name && (tick.hasAttribute("data-apart") || other.hasAttribute("data-apart"))) {
        other.checked = false;
      }
    });
  }
  settle(group);
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=_clear]");
  if (button) {
    event.preventDefault();
    const group = button.closest("fieldset");
    group.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked = false; });
    group.querySelectorAll("input[type=text]").forEach((line) => { line.value = ""; delete line.dataset.words; });
    group.querySelector("input[type=radio]").focus();
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches(".choice input")) chosen(event.target);
});
document.addEventListener("input", (event) => {
  const note = event.target;
  if (!note.matches(".choice__more input") || !note.value.trim()) return;
  const tick = note.closest(".choice__more").previousElementSibling.querySelector("input");
  if (!tick.checked) {
    tick.checked = true;
    chosen(tick);
  }
});
