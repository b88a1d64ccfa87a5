'use strict';
// Comfort for residents' forms. Without this file every page works the same.
(() => {
  const summary = document.querySelector('.error-summary');
  if (summary) summary.focus();

  // One press sends once. A press is let through again when the page is come back to, or when nothing came of it.
  const status = document.createElement('p');
  const unseen = 'visually-hidden';
  status.className = unseen;
  status.setAttribute('role', 'status');
  document.body.append(status);
  const free = form => {
    delete form.dataset.sent;
    for (const button of document.querySelectorAll('[aria-disabled]')) {
      button.removeAttribute('aria-disabled');
    }
    status.className = unseen;
    status.textContent = '';
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    // The Enter key presses a hidden button, which says nothing to anyone.
    const pressed = event.submitter;
    const button = pressed && !pressed.matches('[aria-hidden]') ? pressed : form.querySelector('.button');
    if (button) button.setAttribute('aria-disabled', 'true');
    if (form.dataset.sending) {
      status.className = 'sending';
      status.textContent = form.dataset.sending;
    }
    setTimeout(free, 15000, form);
  });
  addEventListener('pageshow', event => {
    if (event.persisted) document.querySelectorAll('[data-sent]').forEach(free);
  });

  // Characters left, counted as the server counts them: each Unicode character and each line end as one.
  for (const box of document.querySelectorAll('[data-longest]')) {
    const words = box.form.dataset;
    const count = document.getElementById(box.id + ':count');
    if (!count || !words.left) continue;
    let spoken;
    const say = () => {
      const left = box.dataset.longest - [...box.value].length;
      const many = Math.abs(left);
      const text = left < 0 ? (many === 1 ? words.overOne : words.over) : (many === 1 ? words.leftOne : words.left);
      count.textContent = text.replace('%', many.toLocaleString(document.documentElement.lang));
    };
    box.addEventListener('input', () => {
      say();
      clearTimeout(spoken);
      spoken = setTimeout(() => { status.textContent = count.textContent; }, 1000);
    });
    if (box.value) say();
  }
})();
