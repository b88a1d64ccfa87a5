/** The report as data for machines. Writes a {@code Report} down and decides nothing. Imports {@code report} and {@code tabulation}. */
package org.folkmoot.report.data;
