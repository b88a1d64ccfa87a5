'use strict';
// The coding desk by keys, with a list to pick codes from and passages to mark. Without this file the page works as any form does.
(() => {
  const form = document.querySelector('[data-coding]');
  if (!form) return;
  const find = (what, within) => (within || form).querySelector(what);
  const keys = find('[data-keys]');
  const on = document.getElementById('keys-on');
  const add = document.getElementById('add');
  const given = find('[data-given]');
  const order = find('[data-order]');
  const ranked = find('[data-ranked]');
  const words = document.querySelector('[data-words]');
  // Where two code apart, there are no passages, flags or other things to say.
  const marks = !('unmarked' in form.dataset);
  const said = name => form.dataset['say' + name[0].toUpperCase() + name.slice(1)];
  const say = text => { find('p[data-say]').textContent = text; };

  keys.hidden = false;
  on.checked = localStorage.getItem('coding-keys') !== 'off';
  on.addEventListener('change', () => localStorage.setItem('coding-keys', on.checked ? 'on' : 'off'));

  const done = () => form.requestSubmit(find('[data-done]'));
  const boxes = () => [...form.querySelectorAll('input[name=code]')];
  const label = box => find('label[for="' + box.id + '"] [data-label]').textContent;

  // ---- The codes in their order, and the passages marked for them

  const codes = [...document.getElementById('codes').options]
    .map(one => ({ id: one.dataset.id, label: one.dataset.label, theme: one.textContent, plain: plain(one.dataset.label) }));
  let ranks = order.value.split(' ').filter(id => id);
  const passages = new Map();
  form.querySelectorAll('[data-passage]').forEach(field => {
    const parts = field.value.split(':');
    passages.set(parts[0], [Number(parts[1]), Number(parts[2])]);
    field.remove();
  });

  function plain(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }

  const named = id => (codes.find(code => code.id === id) || {}).label || label(document.getElementById('code-' + id));

  const show = () => {
    const ticked = boxes().filter(box => box.checked).map(box => box.value);
    ranks = ranks.filter(id => ticked.includes(id)).concat(ticked.filter(id => !ranks.includes(id)));
    order.value = ranks.join(' ');
    const list = find('ol', ranked);
    const focused = document.activeElement && document.activeElement.dataset.first;
    list.textContent = '';
    ranks.forEach((id, place) => {
      const item = document.createElement('li');
      const name = document.createElement('span');
      name.textContent = named(id) + (place === 0 && ranks.length > 1 ? ' (' + said('top') + ')' : '');
      item.append(name);
      if (place > 0) {
        item.append(button('↑', said('first') + ' ' + named(id), () => first(id), { first: id }));
      }
      if (marks) item.append(button('✎', said('mark') + ' ' + named(id), () => mark(id), {}));
      const span = passages.get(id);
      if (span) {
        const passage = document.createElement('q');
        passage.textContent = text.slice(span[0], span[1]);
        item.append(passage);
        item.append(button('×', said('removed') + ' ' + said('marked') + ' ' + named(id), () => {
          passages.delete(id);
          show();
        }, {}));
      }
      list.append(item);
    });
    ranked.hidden = ranks.length === 0;
    if (focused) {
      const again = find('[data-first="' + focused + '"]') || find('button', list);
      if (again) again.focus();
    }
  };

  const button = (sign, name, work, data) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'coding__small';
    made.textContent = sign;
    made.setAttribute('aria-label', name);
    Object.assign(made.dataset, data);
    made.addEventListener('click', work);
    return made;
  };

  const first = id => {
    ranks = [id].concat(ranks.filter(other => other !== id));
    show();
    say(named(id) + ' ' + said('top'));
  };

  const top = find('[data-top]');
  if (top) top.remove();

  form.addEventListener('change', event => {
    if (event.target.name === 'code') {
      say((event.target.checked ? said('added') : said('removed')) + ' ' + label(event.target));
      show();
    }
  });

  form.addEventListener('submit', () => {
    passages.forEach((span, id) => {
      if (!ranks.includes(id)) return;
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: 'passage', value: id + ':' + span[0] + ':' + span[1] });
      form.append(field);
    });
  });

  const give = id => {
    let box = document.getElementById('code-' + id);
    if (!box) {
      const choice = document.createElement('div');
      const name = document.createElement('label');
      const inner = document.createElement('span');
      choice.className = 'choice';
      box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', id: 'code-' + id, name: 'code', value: id });
      name.htmlFor = box.id;
      inner.textContent = named(id);
      inner.dataset.label = '';
      name.append(inner);
      choice.append(box, name);
      find('.choices', given).append(choice);
      given.hidden = false;
    }
    const details = box.closest('details');
    if (details) details.open = true;
    if (!box.checked) {
      box.checked = true;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };

  // ---- The field in which codes are typed: a combobox with a list of its own

  const list = document.createElement('ul');
  let hits = [];
  let active = -1;
  list.id = 'add-list';
  list.className = 'coding__list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', find('label[for=add]').textContent);
  add.removeAttribute('list');
  add.setAttribute('role', 'combobox');
  add.setAttribute('aria-autocomplete', 'list');
  add.setAttribute('aria-expanded', 'false');
  add.setAttribute('aria-controls', list.id);
  add.after(list);

  const close = () => {
    list.hidden = true;
    hits = [];
    active = -1;
    add.setAttribute('aria-expanded', 'false');
    add.removeAttribute('aria-activedescendant');
  };

  const activate = at => {
    active = at;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at >= 0) {
      add.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }
  };

  // The better the sooner: the whole begins so, then a word of it, then anything in it.
  const rank = (code, typed) => {
    if (code.plain.startsWith(typed)) return 0;
    if (code.plain.split(/[^a-z0-9]+/).some(word => word.startsWith(typed))) return 1;
    return typed.length > 2 && code.plain.includes(typed) ? 2 : 3;
  };

  const open = all => {
    const typed = plain(add.value.trim());
    if (!all && typed.length < 2) return close();
    hits = codes.map((code, at) => ({ code, at, rank: typed ? rank(code, typed) : 0 }))
      .filter(hit => hit.rank < 3)
      .sort((one, other) => one.rank - other.rank || one.at - other.at)
      .map(hit => hit.code)
      .slice(0, 12);
    list.textContent = '';
    hits.forEach((code, i) => {
      const item = document.createElement('li');
      const theme = document.createElement('span');
      item.id = 'add-option-' + i;
      item.setAttribute('role', 'option');
      item.textContent = code.label + ' ';
      theme.className = 'muted';
      theme.textContent = code.theme;
      item.append(theme);
      item.addEventListener('mousedown', event => {
        event.preventDefault();
        pick(code);
      });
      list.append(item);
    });
    list.hidden = hits.length === 0;
    add.setAttribute('aria-expanded', String(hits.length > 0));
    say(hits.length ? hits.length + ' ' + said('found') : said('none'));
    activate(hits.length ? 0 : -1);
  };

  const pick = code => {
    give(code.id);
    add.value = '';
    close();
  };

  add.addEventListener('input', () => open(false));
  add.addEventListener('blur', close);
  add.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open(true);
      activate((active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && active >= 0) {
        pick(hits[active]);
        add.blur();
      } else if (!add.value.trim()) {
        done();
      } else {
        form.requestSubmit(find('[value=add]'));
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (list.hidden) {
        add.value = '';
        add.blur();
      }
      close();
    }
  });
  find('[value=add]').addEventListener('click', event => {
    if (!list.hidden && active >= 0) {
      event.preventDefault();
      pick(hits[active]);
    }
  });

  // ---- Passages: with the mouse, or word by word with the arrows

  const text = words.textContent;
  const starts = [];
  text.replace(/\S+/g, (word, at) => starts.push([at, at + word.length]));
  let marking = null;

  const mark = id => {
    const selected = selection();
    if (selected) return marked(id, selected);
    if (!starts.length) return;
    marking = { id, from: 0, to: 0 };
    words.tabIndex = 0;
    words.setAttribute('role', 'application');
    words.setAttribute('aria-label', said('mark') + ' ' + named(id) + '. ' + said('markHelp'));
    words.focus();
    paint();
  };

  const offset = (node, at) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    range.setEnd(node, at);
    return range.toString().length;
  };

  const selection = () => {
    const now = getSelection();
    if (!now.rangeCount || now.isCollapsed) return null;
    const range = now.getRangeAt(0);
    if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
    return [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  };

  const marked = (id, span) => {
    passages.set(id, span);
    getSelection().removeAllRanges();
    leave();
    show();
    say(said('marked') + ' ' + named(id) + ': ' + text.slice(span[0], span[1]));
  };

  const point = at => {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let rest = at;
    while (walker.nextNode()) {
      if (rest <= walker.currentNode.length) return [walker.currentNode, rest];
      rest -= walker.currentNode.length;
    }
    return [words, words.childNodes.length];
  };

  const span = () => [starts[Math.min(marking.from, marking.to)][0], starts[Math.max(marking.from, marking.to)][1]];

  const paint = () => {
    const here = span();
    const from = point(here[0]);
    const to = point(here[1]);
    getSelection().setBaseAndExtent(from[0], from[1], to[0], to[1]);
    say(text.slice(here[0], here[1]));
  };

  const leave = () => {
    if (!marking) return;
    marking = null;
    words.removeAttribute('tabindex');
    words.removeAttribute('role');
    words.removeAttribute('aria-label');
    find('[data-done]').focus({ preventScroll: true });
  };

  words.addEventListener('keydown', event => {
    if (!marking) return;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8, Home: -starts.length, End: starts.length }[event.key];
    if (step) {
      const to = Math.max(0, Math.min(starts.length - 1, marking.to + step));
      marking = { id: marking.id, from: event.shiftKey ? marking.from : to, to };
      paint();
    } else if (event.key === 'Enter') {
      marked(marking.id, span());
    } else if (event.key === 'Escape') {
      getSelection().removeAllRanges();
      leave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  // ---- Single keys

  const submit = what => {
    const there = document.querySelector(what);
    if (there) there.requestSubmit();
  };

  const commands = {
    '-': () => find('[data-skip]').click(),
    '!': () => { if (marks) document.getElementById('flag').click(); },
    '/': () => {
      const more = find('[data-more]');
      if (!more) return;
      more.open = !more.open;
      if (more.open) find('input:checked, input', more).focus();
      else find('[data-done]').focus({ preventScroll: true });
    },
    '.': () => (!marks ? null : ranks.length ? mark(ranks.find(id => !passages.has(id)) || ranks[0]) : say(said('noCode'))),
    '+': () => { if (ranks.length > 1) first(ranks[1]); }
  };

  document.addEventListener('keydown', event => {
    if (!on.checked || event.defaultPrevented || event.altKey) return;
    const at = event.target;
    if (at.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')) return;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) submit('[data-undo]');
      else if (key === 'y' || key === 'z') submit('[data-redo]');
      else return;
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter') {
      if (at.matches('a, button, summary')) return;
      event.preventDefault();
      done();
    } else if (/^[1-9]$/.test(event.key)) {
      const box = find('[data-key="' + event.key + '"]');
      if (box) box.click();
    } else if (commands[event.key]) {
      event.preventDefault();
      commands[event.key]();
    } else if (/^[a-z]$/i.test(event.key)) {
      // The letter itself falls into the field.
      add.focus();
    }
  });

  show();
})();
