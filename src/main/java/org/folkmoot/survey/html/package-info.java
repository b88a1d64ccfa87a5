/**
 * How questions look on a screen: the one HTML reader of {@code Widget}, for residents and for keyers. Imports {@code survey},
 * {@code answer} and {@code web}.
 */
package org.folkmoot.survey.html;
