'use strict';
// Keying forms with one hand on the paper: Enter moves on, and the number printed beside a box ticks it. Without this file the
// page works as any form does.
(() => {
  const form = document.querySelector('[data-keying]');
  if (!form) return;
  form.querySelector('.keying__keys').hidden = false;
  const letters = { b: 'blank', t: 'spoilt', u: 'unreadable' };
  const following = Node.DOCUMENT_POSITION_FOLLOWING;

  const codeOf = tick => tick.labels[0].querySelector('kbd').textContent;
  const wordsOf = tick => tick.labels[0].textContent.replace(/^\s*\d+\s*/, '').trim();

  let count = 0;
  // One box for numbers for each set of ticks: the options of a question, or a row of a grid.
  for (const set of form.querySelectorAll('.keying__question .choices, .keying__question .grid tbody tr')) {
    const row = set.matches('tr');
    const ticks = [...set.querySelectorAll('input[type=radio], input[type=checkbox]')];
    const one = ticks[0].type === 'radio';
    const heading = row ? set.cells[0] : set.closest('fieldset').querySelector('legend');
    const name = heading.textContent.trim();
    const select = set.closest('.keying__question').querySelector('.keying__mark select');
    const box = document.createElement('input');
    const echo = document.createElement('output');
    box.type = 'text';
    box.className = 'input width-4 keying__code';
    box.autocomplete = 'off';
    box.setAttribute('aria-label', form.dataset.codeName.replace('%', name));
    echo.className = 'keying__echo';
    echo.id = `echo-${++count}`;
    box.setAttribute('aria-describedby', echo.id);
    const line = document.createElement(row ? 'td' : 'div');
    line.className = 'keying__line';
    if (row) {
      const head = set.closest('table').tHead.rows[0];
      if (head.cells.length === set.cells.length) head.cells[0].after(document.createElement('td'));
      line.append(box);
      heading.after(line);
      heading.append(echo);
    } else {
      line.append(box, echo);
      set.before(line);
    }
    let marked = false;

    const say = (text, wrong) => {
      echo.textContent = text;
      box.setAttribute('aria-invalid', wrong ? 'true' : 'false');
      box.classList.toggle('input--error', wrong);
    };
    const others = values => {
      for (const old of set.querySelectorAll('input[data-other]')) old.remove();
      for (const value of values) {
        const other = document.createElement('input');
        Object.assign(other, { type: 'hidden', name: ticks[0].name, value });
        other.dataset.other = '';
        line.append(other);
      }
    };
    const mark = value => {
      if (value || marked) select.value = value;
      marked = value !== '';
    };
    const keyed = () => {
      const typed = box.value.trim().toLowerCase();
      const numbers = [...new Set(typed.split(/[\s,;.+/-]+/).filter(Boolean))];
      const found = numbers.map(number => ticks.find(tick => codeOf(tick) === number));
      const unknown = numbers.filter((number, i) => !found[i]);
      ticks.forEach(tick => { tick.checked = false; });
      others([]);
      if (letters[typed] && !row) {
        mark(letters[typed]);
        say(select.selectedOptions[0].textContent, false);
      } else if (unknown.length) {
        mark('');
        say(form.dataset.codeNone.replace('%', unknown.join(', ')), true);
      } else if (one && found.length > 1 && !row) {
        mark('spoilt');
        say(select.selectedOptions[0].textContent, false);
      } else {
        mark('');
        found.forEach(tick => { tick.checked = true; });
        // A row has no mark of its own: all its ticks are sent, and read as too many.
        others(one ? found.slice(0, -1).map(tick => tick.value) : []);
        const words = found.map(wordsOf).join('; ');
        say(one && found.length > 1 ? form.dataset.codeTwo.replace('%', words) : words, false);
      }
    };
    const echoed = shown => {
      box.value = shown.map(codeOf).join(' ');
      say(shown.map(wordsOf).join('; '), false);
    };
    box.addEventListener('input', keyed);
    ticks.forEach(tick => {
      tick.tabIndex = -1;
      tick.addEventListener('change', () => { others([]); echoed(ticks.filter(each => each.checked)); });
    });
    echoed(ticks.filter(tick => tick.defaultChecked));
    if (row) keyed();
  }

  const asked = field => {
    const note = field.closest('.choice__more');
    return !note || field.value !== '' || note.previousElementSibling.querySelector('input').checked;
  };
  const fields = () => [...form.querySelectorAll('input:not([type=hidden]):not([tabindex]), textarea, select, button')]
    .filter(field => !field.closest('.keying__mark') && asked(field));
  form.addEventListener('keydown', event => {
    const from = event.target;
    if (event.key !== 'Enter' || event.isComposing || !from.matches('input, textarea, select')) return;
    if (from.matches('textarea') && from.value.trim() && !event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    const to = event.shiftKey
      ? fields().findLast(field => field.compareDocumentPosition(from) & following)
      : fields().find(field => from.compareDocumentPosition(field) & following);
    if (!to) return;
    to.focus();
    if (to.matches('input[type=text]')) to.select();
  });
})();
