/**
 * A resident's journey: the hub of consultations, start page, pages, drafts, check your answers, sending, equality questions
 * and receipt. Imports {@code reach}, {@code response}, {@code survey}, {@code survey.html},
 * {@code answer} and the cellar.
 */
package org.folkmoot.form;
