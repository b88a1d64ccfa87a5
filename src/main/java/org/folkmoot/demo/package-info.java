/**
 * The seeded maker of made-up responses and codings, for showing and trying a consultation. Everything it makes is marked as
 * made up. Imports {@code response}, {@code theme}, {@code survey}, {@code survey.frame} and {@code answer}; imported by the
 * roof only.
 */
package org.folkmoot.demo;
