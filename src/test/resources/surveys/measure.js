// What a page does wrong at the present width and size of text, in words; none if nothing.
() => {
  const problems = [];
  const root = document.documentElement;
  const wide = root.clientWidth;
  const style = element => getComputedStyle(element);
  const words = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  const concealed = element => {
    for (let e = element; e; e = e.parentElement) {
      const s = style(e);
      if (s.display === 'none' || s.visibility === 'hidden') return true;
      if (s.overflow === 'hidden' && e.offsetWidth <= 1) return true;
    }
    return false;
  };
  if (root.scrollWidth > wide) problems.push('scrolls sideways: ' + root.scrollWidth + ' px in ' + wide);

  for (const element of document.body.querySelectorAll('*')) {
    if (['fixed', 'sticky'].includes(style(element).position)) problems.push('may cover the focus: ' + words(element));
  }

  // Text that runs out of the page, of what it stands in, or is cut off.
  const boxes = 'button, .button, .tag, .card, .panel, .notice, .inset, label, legend, td, th, dd, dt';
  const SPACE = 6; // the space at the end of a line hangs out
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest('script, option, textarea, .skip-link') || concealed(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(r => r.width > 1 && r.height > 1);
    const scrolling = parent.closest('.table__wrap');
    const cut = [];
    for (let e = parent; e && e !== document.body; e = e.parentElement) {
      if (['hidden', 'clip'].includes(style(e).overflowX) || e.matches(boxes)) cut.push(e);
    }
    for (const r of rects) {
      if (!scrolling && (r.left < -1 || r.right > wide + 1)) problems.push('runs out of the page: ' + text.data.trim());
      for (const e of cut) {
        const b = e.getBoundingClientRect();
        if (style(e).display !== 'inline' && (r.left < b.left - SPACE || r.right > b.right + SPACE || (style(e).overflowY === 'hidden' && r.bottom > b.bottom + 1))) {
          problems.push('text runs out of ' + words(e) + ': ' + text.data.trim());
        }
      }
    }
  }

  // Targets. A link among other words may be as small as their lines.
  const SMALLEST = 43.5;
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (concealed(element) || element.matches('.skip-link')) continue;
    const whole = element.closest('.card--whole, .tasks li') || element;
    const box = whole.getBoundingClientRect();
    if (box.width >= SMALLEST && box.height >= SMALLEST) continue;
    if (element.matches('a')) {
      const beside = [element.previousSibling, element.previousElementSibling, element.nextSibling];
      if (beside.some(node => node && !/^(A|BR)$/.test(node.nodeName) && /[\p{L}\p{N}]/u.test(node.textContent))) continue;
    }
    problems.push('a target of ' + Math.round(box.width) + ' by ' + Math.round(box.height) + ' px: ' + words(element));
  }
  return [...new Set(problems)];
}
