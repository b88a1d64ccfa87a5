/**
 * The report as a workbook for publication, by the rules of the government's Analysis Function. Writes a {@code Report} down and
 * decides nothing. Imports {@code report} and {@code tabulation}.
 */
package org.folkmoot.report.excel;
