/** Benchmarks: they print ratios and fail nothing. Run with {@code mvn verify -Pbenchmarks}. */
package org.folkmoot.bench;
