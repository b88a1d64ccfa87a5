'use strict';
// The coding desk by keys. Without this file the page works as any form does.
(() => {
  const form = document.querySelector('[data-coding]');
  if (!form) return;
  const keys = document.querySelector('[data-keys]');
  const on = document.getElementById('keys-on');
  const add = document.getElementById('add');
  const given = form.querySelector('[data-given]');
  keys.hidden = false;
  on.checked = localStorage.getItem('coding-keys') !== 'off';
  on.addEventListener('change', () => localStorage.setItem('coding-keys', on.checked ? 'on' : 'off'));

  const done = () => form.requestSubmit(form.querySelector('[data-done]'));

  // Ticks the code typed, or adds it to those given; false if the list has no such code.
  const take = () => {
    const option = [...document.getElementById('codes').options].find(one => one.value === add.value.trim());
    if (!option) return false;
    const id = option.value.slice(option.value.lastIndexOf('(') + 1, -1);
    const here = document.getElementById('code-' + id);
    if (here) {
      here.checked = true;
      const details = here.closest('details');
      if (details) details.open = true;
    } else {
      const choice = document.createElement('div');
      const box = document.createElement('input');
      const label = document.createElement('label');
      choice.className = 'choice';
      Object.assign(box, { type: 'checkbox', id: 'code-' + id, name: 'code', value: id, checked: true });
      label.htmlFor = box.id;
      label.textContent = option.value.slice(0, option.value.lastIndexOf('(')).trim();
      choice.append(box, label);
      given.querySelector('.choices').append(choice);
      given.hidden = false;
    }
    add.value = '';
    return true;
  };

  add.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (!add.value.trim()) done();
      else if (!take()) form.requestSubmit(form.querySelector('[value=add]'));
    } else if (event.key === 'Escape') {
      add.value = '';
      add.blur();
    }
  });
  form.querySelector('[value=add]').addEventListener('click', event => {
    if (take()) event.preventDefault();
  });

  document.addEventListener('keydown', event => {
    if (!on.checked || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = event.target;
    if (at.matches('input:not([type=checkbox]), textarea, select')) return;
    if (event.key === 'Enter') {
      if (at.matches('a, button, summary')) return;
      event.preventDefault();
      done();
    } else if (/^[1-9]$/.test(event.key)) {
      const box = form.querySelector(`[data-key="${event.key}"]`);
      if (box) box.checked = !box.checked;
    } else if (event.key === 'a') {
      event.preventDefault();
      add.focus();
    } else if (event.key === 's') {
      form.querySelector('[data-skip]').click();
    } else if (event.key === 'u') {
      document.querySelector('[data-undo]').requestSubmit();
    }
  });
})();
