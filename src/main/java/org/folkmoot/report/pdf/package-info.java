/** Writes a report down as an accessible PDF. Imports {@code report}, {@code tabulation} and {@code pdf}. */
package org.folkmoot.report.pdf;
