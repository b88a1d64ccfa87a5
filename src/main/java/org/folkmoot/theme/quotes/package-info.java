/**
 * Quotes for the report: proposed for each code, redacted, approved by an officer, and gone with their response. Imports
 * {@code theme}, {@code response}, {@code comment}, {@code survey} with {@code survey.frame}, {@code answer} and the cellar.
 */
package org.folkmoot.theme.quotes;
