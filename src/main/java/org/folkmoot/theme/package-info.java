/**
 * What comments are about: decisions by people, suggestions by the machine that learns from them, and the code frame in use. The
 * pages stand in rooms of their own around it. Imports {@code theme.learn}, {@code response}, {@code comment}, {@code survey},
 * {@code survey.frame}, {@code answer}, {@code yaml} and the cellar.
 */
package org.folkmoot.theme;
