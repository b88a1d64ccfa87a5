'use strict';
// Words marked in the comment go to the list of those to be taken out. Without this file they are typed.
(function () {
  var original = document.getElementById('original');
  var button = document.getElementById('mark');
  var more = document.getElementById('more');
  if (!original || !button || !more || !window.getSelection) return;
  button.hidden = false;
  button.addEventListener('click', function () {
    var marked = window.getSelection();
    if (!marked.rangeCount || !original.contains(marked.getRangeAt(0).commonAncestorContainer)) return;
    var words = marked.toString().replace(/\s+/g, ' ').trim();
    if (words) more.value = (more.value.trim() ? more.value.trim() + '\n' : '') + words;
    more.focus();
  });
})();
