/**
 * A resident's journey: the hub of consultations, start page, pages, drafts, check your answers, sending, equality questions
 * and receipt. Imports {@code response}, {@code survey}, {@code survey.html}, {@code answer} and the cellar.
 */
package org.folkmoot.form;
