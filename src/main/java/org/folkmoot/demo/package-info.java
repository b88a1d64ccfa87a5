/**
 * The seeded maker of made-up responses, codings, samples and quotes, for showing and trying a consultation. Everything it makes is
 * marked as made up. Imports {@code response}, {@code comment}, {@code story}, {@code theme}, {@code theme.agreement},
 * {@code theme.quotes}, {@code survey}, {@code survey.frame}, {@code answer} and the cellar; imported by the roof only.
 */
package org.folkmoot.demo;
