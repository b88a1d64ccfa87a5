/**
 * Where officers code: one comment after another, from the queue that they choose. Imports {@code theme}, {@code response},
 * {@code comment}, {@code survey}, {@code survey.frame}, {@code answer} and the cellar; {@code theme.agreement} takes its lists of
 * codes from here.
 */
package org.folkmoot.theme.desk;
