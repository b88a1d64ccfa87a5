'use strict';
// The picture of the paper goes along with the fields, so that nobody has to leave the keys to move it.
(() => {
  const scan = document.querySelector('.beside__scan');
  const pages = [...scan.querySelectorAll('[data-places]')];
  const places = new Map();
  for (const page of pages) {
    const words = page.dataset.places.split(' ');
    for (let i = 0; i + 1 < words.length; i += 2) {
      if (!places.has(words[i])) places.set(words[i], { page, down: words[i + 1] / 1000 });
    }
  }
  const named = field => places.get(field.dataset.stop) || places.get(field.name);
  const show = event => {
    const whole = event.target.closest('.settle, .keying__question');
    const place = named(event.target)
      || (whole && [...whole.querySelectorAll('[name]')].map(named).find(Boolean));
    if (!place || !scan.open) return;
    const bar = scan.querySelector('summary').offsetHeight;
    scan.scrollTop = place.page.offsetTop + place.down * place.page.offsetHeight - bar - scan.clientHeight / 4;
  };
  document.addEventListener('focusin', show);
  if (document.activeElement) show({ target: document.activeElement });
})();
