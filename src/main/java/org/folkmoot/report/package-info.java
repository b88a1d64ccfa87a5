/**
 * The consultation report: one content in memory, and writers that only write it down. Imports {@code tabulation},
 * {@code theme}, {@code theme.agreement}, {@code theme.quotes}, {@code response}, {@code comment}, {@code survey},
 * {@code survey.frame}, {@code answer} and the cellar.
 */
package org.folkmoot.report;
