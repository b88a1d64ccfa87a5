'use strict';
// Lets the device solve the puzzle of the waiting page and goes on by itself. Without this file people wait and press the button.
(() => {
  const form = document.querySelector('form[data-puzzle]');
  if (!form || !window.Worker) return;
  const status = document.querySelector('[data-puzzle-status]');
  let worker;
  try {
    worker = new Worker(form.dataset.worker);
  } catch (e) {
    return;
  }
  const hint = document.querySelector('[data-puzzle-hint]');
  worker.onerror = () => {
    status.textContent = '';
    hint.style.visibility = '';
  };
  worker.onmessage = event => {
    status.textContent = form.dataset.done;
    form.elements._solution.value = event.data;
    form.submit();
  };
  // Its room is kept, so that nothing moves.
  hint.style.visibility = 'hidden';
  status.textContent = form.dataset.working;
  worker.postMessage({ puzzle: form.dataset.puzzle, bits: Number(form.dataset.bits) });
})();
