/**
 * Codings on their way to other programs and back: CSV, and the codebooks and projects of REFI-QDA 1.0. Beside them officers'
 * translations of comments. Imports {@code theme}, {@code response}, {@code comment}, {@code survey}, {@code survey.frame},
 * {@code answer}, {@code yaml} and the cellar; nothing imports it.
 */
package org.folkmoot.theme.exchange;
