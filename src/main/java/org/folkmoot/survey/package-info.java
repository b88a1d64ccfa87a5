/**
 * The definition of a consultation: its surveys, pages, questions and routing, and the four closed languages in which a
 * question says how it is asked ({@code Widget}), read ({@code Reading}), counted ({@code Measure}) and laid out
 * ({@code Column}). Imports {@code answer} and {@code yaml}; no framework, no SQL, no HTML.
 */
package org.folkmoot.survey;
