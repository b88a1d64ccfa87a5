/**
 * The analyst's words: a code frame of themes and codes, its reader, its checks and the changes that officers make to it; and the
 * check of all definitions together. Imports {@code survey}, {@code answer} and {@code yaml}; no framework, no SQL, no HTML.
 */
package org.folkmoot.survey.frame;
