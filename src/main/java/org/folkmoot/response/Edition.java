package org.folkmoot.response;

import org.folkmoot.survey.Survey;

/**
 * A published text of a survey, never changed after.
 *
 * @param number from 1
 * @param hash SHA-256 of the text, in hexadecimal
 */
public record Edition(Survey survey, int number, String hash) {}
