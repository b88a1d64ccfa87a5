/**
 * How far people agree, and the machine with people: random samples that two people code apart, what they settle on, and shares of
 * themes that are estimated with their help. Imports {@code theme}, {@code theme.desk} for its lists of codes, {@code response},
 * {@code comment}, {@code survey}, {@code survey.frame}, {@code answer} and the cellar; the report tells its figures.
 */
package org.folkmoot.theme.agreement;
