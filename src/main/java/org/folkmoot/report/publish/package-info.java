/**
 * Where policy officers download the report and the data behind it. Imports {@code report} and its writers, {@code theme},
 * {@code theme.quotes}, {@code response}, {@code survey}, {@code answer} and the cellar.
 */
package org.folkmoot.report.publish;
