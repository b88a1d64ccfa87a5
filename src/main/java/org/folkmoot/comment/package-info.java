/**
 * Open answers, letters and notes, one comment each: what coding, search and quoting work on. Imports {@code answer},
 * {@code survey} and the cellar.
 */
package org.folkmoot.comment;
