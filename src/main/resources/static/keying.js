'use strict';
// Keying forms with one hand on the paper: a number ticks the box beside which it is printed, and Enter goes on. Without this
// file the page works as any form does. kept.js keeps what is typed here.
(() => {
  const form = document.querySelector('[data-keying]');
  if (!form) return;
  form.classList.add('keying--keys');
  document.querySelector('.keying__keys').hidden = false;
  const words = form.dataset;
  const letters = { b: 'blank', t: 'spoilt', u: 'unreadable' };
  const keys = { F2: 'b', F4: 't', F8: 'u' };
  const following = Node.DOCUMENT_POSITION_FOLLOWING;
  const aloud = document.querySelector('.keying__aloud');
  const typing = 'input:not([type=hidden], [tabindex]), textarea, select, button';

  const codeOf = tick => tick.labels[0].querySelector('kbd').textContent;
  const wordsOf = tick => tick.labels[0].textContent.replace(/^\s*\d+\s*/, '').trim();
  const questionOf = field => field.closest('.keying__question');
  const selectOf = question => question.querySelector('.keying__mark select');
  const nameOf = (select, mark) => [...select.options].find(option => option.value === mark).textContent;

  // Where Enter leads: the fields in paper order, "please say" only where its option is ticked.
  const asked = field => {
    const note = field.closest('.choice__more');
    return !note || field.value !== '' || note.previousElementSibling.querySelector('input').checked;
  };
  const stops = () => [...form.querySelectorAll(typing)]
    .filter(field => !field.closest('.keying__mark, .keying__margin') && asked(field));
  const go = to => {
    if (!to) return;
    to.focus();
    if (to.matches('input[type=text], textarea')) to.select();
  };
  const on = from => go(stops().find(field => from.compareDocumentPosition(field) & following));
  const back = from => go(stops().findLast(field => field.compareDocumentPosition(from) & following));
  const past = question => go(stops().find(field =>
    question.compareDocumentPosition(field) & following && !question.contains(field)));

  // The last answer in letters that can be read from the paper's side of the desk.
  const shout = (question, text, wrong) => {
    aloud.textContent = text ? `${question.querySelector('.keying__number').textContent} · ${text}` : '';
    aloud.classList.toggle('keying__aloud--wrong', wrong);
  };

  // Digits without blanks are read as the longest codes that there are: 13 is 1 and 3 where nothing is numbered 13.
  const parted = (typed, codes) => typed.split(/[\s,;.+/-]+/).filter(Boolean).flatMap(run => {
    const found = [];
    while (run) {
      const code = codes.filter(each => run.startsWith(each)).sort((a, b) => b.length - a.length)[0] || run;
      found.push(code);
      run = run.slice(code.length);
    }
    return found;
  });

  let count = 0;
  const echoFor = () => {
    const echo = document.createElement('output');
    echo.className = 'keying__echo';
    echo.id = `echo-${++count}`;
    return echo;
  };

  // One box for numbers for each set of ticks: the options of a question, or a row of a grid.
  for (const set of form.querySelectorAll('.keying__question .choices, .keying__question .grid tbody tr')) {
    const row = set.matches('tr');
    const ticks = [...set.querySelectorAll('input[type=radio], input[type=checkbox]')];
    const codes = ticks.map(codeOf);
    const one = ticks[0].type === 'radio';
    const question = questionOf(set);
    // Without a list of marks, as on slips, letters mean nothing.
    const select = selectOf(question);
    const heading = row ? set.cells[0] : set.closest('fieldset').querySelector('legend');
    const name = heading.textContent.trim();
    const box = document.createElement('input');
    const echo = echoFor();
    box.type = 'text';
    box.className = 'input width-4 keying__code';
    box.autocomplete = 'off';
    box.spellcheck = false;
    box.dataset.stop = ticks[0].name;
    box.setAttribute('aria-label', words.codeName.replace('%', name));
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

    // Options that are ticked show it themselves; the echo is for those who listen, and for what no option says.
    const say = (text, wrong, plain) => {
      echo.textContent = text;
      echo.classList.toggle('visually-hidden', Boolean(plain) && !row);
      box.setAttribute('aria-invalid', wrong ? 'true' : 'false');
      box.classList.toggle('input--error', wrong);
    };
    const others = values => {
      for (const old of set.querySelectorAll('input[data-other]')) old.remove();
      for (const [other, value] of values) {
        const hidden = document.createElement('input');
        Object.assign(hidden, { type: 'hidden', name: other, value });
        hidden.dataset.other = '';
        line.append(hidden);
      }
    };
    const ticked = () => ticks.filter(tick => tick.checked);
    // What the box says becomes ticks and marks; gives whether nothing more can be meant.
    const keyed = () => {
      const typed = box.value.trim().toLowerCase();
      const mark = select ? letters[typed] : undefined;
      const numbers = mark ? [] : [...new Set(parted(typed, codes))];
      const found = numbers.map(number => ticks.find(tick => codeOf(tick) === number));
      const unknown = numbers.filter((number, i) => !found[i]);
      ticks.forEach(tick => { tick.checked = false; });
      others([]);
      if (!row && select) select.value = mark || (one && found.length > 1 && !unknown.length ? 'spoilt' : '');
      if (mark) {
        if (row) others([[`paper:mark:${ticks[0].name}`, mark]]);
        say(nameOf(select, mark), false);
      } else if (unknown.length) {
        say(words.codeNone.replace('%', unknown.join(', ')), true);
      } else if (one && found.length > 1) {
        // In a row all its ticks are sent, and read as too many.
        found.at(-1).checked = row;
        others(row ? found.slice(0, -1).map(tick => [tick.name, tick.value]) : []);
        say(row || !select ? words.codeTwo.replace('%', found.map(wordsOf).join('; ')) : nameOf(select, 'spoilt'), !row && !select);
      } else {
        found.forEach(tick => { tick.checked = true; });
        say(found.map(wordsOf).join('; '), false, true);
      }
      shout(question, echo.textContent, unknown.length > 0);
      return mark || (one && found.length === 1 && !unknown.length && !codes.some(code => code !== typed && code.startsWith(typed)));
    };
    const echoed = () => {
      box.value = ticked().map(codeOf).join(' ');
      say(ticked().map(wordsOf).join('; '), false, true);
    };
    box.addEventListener('input', event => {
      if (keyed() && event.inputType === 'insertText' && event.data.length === 1) on(box);
    });
    box.addEventListener('mark', event => {
      box.value = event.detail;
      keyed();
      on(box);
    });
    ticks.forEach(tick => {
      tick.tabIndex = -1;
      tick.addEventListener('change', () => {
        others([]);
        if (!row && select) select.value = '';
        echoed();
        shout(question, echo.textContent, false);
      });
    });
    // As it was kept: a mark, or ticks, of which there may be more than the form takes.
    const noted = row ? set.querySelector('input[data-other]') : select;
    const letter = Object.keys(letters).find(each => noted && letters[each] === noted.value);
    box.value = letter || ticks.filter(tick => tick.defaultChecked).map(codeOf).join(' ');
    keyed();
  }
  shout(form, '', false);

  // A question answered in words or figures has no such box: what is noted of it is said below it.
  for (const question of form.querySelectorAll('.keying__question:not(:has(.keying__code))')) {
    const select = selectOf(question);
    if (!select) continue;
    const echo = echoFor();
    question.append(echo);
    const noted = mark => {
      select.value = mark;
      echo.textContent = mark ? nameOf(select, mark) : '';
    };
    noted(select.value);
    question.addEventListener('input', event => {
      if (!event.target.closest('.keying__margin')) noted('');
    });
    question.addEventListener('mark', event => {
      if (event.target.closest('.keying__margin')) return;
      noted(letters[event.detail]);
      shout(question, echo.textContent, false);
      past(question);
    });
  }

  // The margin opens by its key, and Enter leads back to the answer that stands beside it.
  for (const margin of form.querySelectorAll('.keying__margin')) {
    margin.querySelector('summary').tabIndex = -1;
    if (margin.querySelector('input').value) margin.open = true;
  }
  let beside = null;
  const toMargin = from => {
    const question = questionOf(from);
    const margin = question && question.querySelector('.keying__margin');
    if (!margin) return;
    margin.open = true;
    beside = from;
    go(margin.querySelector('input'));
  };
  const fromMargin = margin => {
    const question = questionOf(margin);
    if (!margin.value) question.querySelector('.keying__margin').open = false;
    if (beside && question.contains(beside) && beside.value === '') go(beside);
    else past(question);
  };

  form.addEventListener('keydown', event => {
    const from = event.target;
    if (event.isComposing || !from.matches('input, textarea, select')) return;
    const inMargin = from.closest('.keying__margin');
    const code = from.matches('.keying__code');
    if (keys[event.key] && !inMargin && questionOf(from)) {
      event.preventDefault();
      from.dispatchEvent(new CustomEvent('mark', { detail: keys[event.key], bubbles: true }));
    } else if (event.key === 'F9' || (code && event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey)) {
      event.preventDefault();
      toMargin(from);
    } else if (event.key === 'Backspace' && from.value === '' && from.matches('input[type=text], textarea')) {
      event.preventDefault();
      back(from);
    } else if (event.key === 'Enter') {
      if (event.shiftKey && from.matches('textarea')) return;
      event.preventDefault();
      if (inMargin) fromMargin(from);
      else if (event.shiftKey) back(from);
      else on(from);
    }
  });

  // What else can be done with a sheet stands below the form: one key leads there, and back.
  let left = null;
  document.addEventListener('keydown', event => {
    const other = document.querySelector('.keying__other');
    if (event.key !== 'Escape' || !other) return;
    event.preventDefault();
    if (other.contains(document.activeElement) && left) {
      go(left);
    } else {
      left = document.activeElement;
      other.querySelector('summary, button, a').focus();
    }
  });

  if (words.cursor) {
    const name = CSS.escape(words.cursor);
    go(form.querySelector(`[data-stop="${name}"]`) || stops().find(field => field.name === words.cursor) || form.querySelector(`[name="${name}"]`));
  } else if (words.begin !== undefined) {
    go(stops()[0]);
  }
})();
