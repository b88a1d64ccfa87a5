/**
 * Counting: observations in, tables out, already suppressed and rounded. Pure. Imports {@code survey} and {@code answer}, and
 * knows neither where responses come from nor who writes the tables down.
 */
package org.folkmoot.tabulation;
