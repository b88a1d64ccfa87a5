/**
 * Where officers code: one comment after another, from the queue that they choose. Imports {@code theme}, {@code response},
 * {@code comment}, {@code survey}, {@code survey.frame}, {@code answer} and the cellar; nothing imports it.
 */
package org.folkmoot.theme.desk;
