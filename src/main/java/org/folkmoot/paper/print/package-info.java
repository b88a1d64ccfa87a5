/**
 * The printed form: laid out once, drawn as a PDF and told as a map of where each box stands. Imports {@code response},
 * {@code survey}, {@code answer} and the cellar; imported by {@code paper} and {@code paper.scan} alone.
 */
package org.folkmoot.paper.print;
