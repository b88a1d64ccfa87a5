'use strict';
// Keeps a sheet while it is keyed: after each field the whole form is sent, and only what the server has answered for is shown
// as kept. While there is no connection everything stays in the page and is sent again until it arrives.
(() => {
  const form = document.querySelector('[data-keep]');
  if (!form) return;
  const words = form.dataset;
  const state = document.querySelector('.keying__state');
  const effort = document.querySelector('.keying__effort');
  const LONGEST_PAUSE = 20000;
  const soon = 1500;
  let cursor = words.cursor || '';
  let wanted = 0;
  let kept = 0;
  let sending = false;
  let again = null;
  let waits = 0;
  let pause = null;
  // Since the last time that was answered for; what came before is in the page.
  let strokes = 0;
  let active = 0;
  let last = 0;
  const before = { strokes: Number(words.strokes), active: Number(words.active) };

  const show = (kind, text) => {
    state.dataset.state = kind;
    if (state.textContent !== text) state.textContent = text;
  };
  const measured = () => {
    if (!effort) return;
    const seconds = Math.round((before.active + active) / 1000);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    effort.textContent = words.effort.replace('#', before.strokes + strokes).replace('%', clock);
  };

  const body = () => {
    const data = new URLSearchParams(new FormData(form));
    data.set('paper:cursor', cursor);
    data.set('paper:strokes', strokes);
    data.set('paper:active', active);
    return data;
  };
  // Whoever was signed out signs in in another window; the page then asks for a token that holds.
  const renewed = async () => {
    const page = await fetch(location.href, { redirect: 'error' });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[name=_token]');
    if (!fresh) return false;
    for (const token of document.querySelectorAll('[name=_token]')) token.value = fresh.value;
    return true;
  };
  const send = async () => {
    clearTimeout(again);
    again = null;
    if (sending || kept === wanted) return;
    sending = true;
    const now = wanted;
    const sent = { strokes, active };
    show('keeping', words.keeping);
    let answer = null;
    try {
      answer = await fetch(words.keep, { method: 'POST', body: body(), redirect: 'error', signal: AbortSignal.timeout(15000) });
      if (answer.status === 403 || answer.status === 401) await renewed();
    } catch (lost) {
      answer = null;
    }
    sending = false;
    if (answer && answer.ok) {
      kept = now;
      waits = 0;
      for (const each of ['strokes', 'active']) before[each] += sent[each];
      strokes -= sent.strokes;
      active -= sent.active;
      if (kept === wanted) show('kept', words.kept);
      else send();
    } else if (answer && answer.status === 409) {
      kept = wanted;
      show('lost', words.elsewhere);
    } else {
      show('lost', words.lost);
      waits = Math.min(waits + 1, 6);
      again = setTimeout(send, 500 * 2 ** (waits - 1));
    }
  };
  const keep = () => {
    wanted += 1;
    if (!again) send();
  };

  form.addEventListener('input', event => {
    wanted += 1;
    clearTimeout(pause);
    if (event.target.matches('textarea')) pause = setTimeout(() => { if (!again) send(); }, soon);
  });
  form.addEventListener('change', keep);
  form.addEventListener('focusin', event => {
    const name = event.target.dataset.stop || event.target.name || '';
    if (name && name !== cursor) {
      cursor = name;
      keep();
    } else if (!again) {
      send();
    }
  });
  addEventListener('online', send);

  document.addEventListener('keydown', event => {
    if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'].includes(event.key)) return;
    const now = performance.now();
    if (last) active += Math.round(Math.min(now - last, LONGEST_PAUSE));
    last = now;
    strokes += 1;
    measured();
  }, true);

  // The page is left only when all is kept, so that a lost connection cannot take anything with it, nor one key count twice.
  let leaving = false;
  let waiting = false;
  document.addEventListener('submit', event => {
    if (leaving) {
      event.preventDefault();
    } else if (sending || kept !== wanted) {
      event.preventDefault();
      if (waiting) return;
      waiting = true;
      send();
      const look = setInterval(() => {
        if (sending || kept !== wanted) return;
        clearInterval(look);
        waiting = false;
        event.target.requestSubmit(event.submitter);
      }, 30);
    } else {
      for (const field of form.querySelectorAll('[name="paper:strokes"]')) field.value = strokes;
      for (const field of form.querySelectorAll('[name="paper:active"]')) field.value = active;
      leaving = true;
      setTimeout(() => { leaving = false; }, 15000);
    }
  });
  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('beforeunload', event => {
    if (!leaving && kept !== wanted) event.preventDefault();
  });
  measured();
  show('kept', words.kept);
})();
