/**
 * Learning codes from coded comments: what a text holds, a classifier for each code, probabilities that can be believed, and the
 * measures by which all of it is judged. Knows no database and no screen. Imports {@code survey.frame}, {@code survey},
 * {@code answer} and {@code yaml}; it alone sees the runtime of the language models.
 */
package org.folkmoot.theme.learn;
