/**
 * Open answers, letters and notes, one comment each: what coding, search and quoting work on; which of them are nearly the same;
 * what is taken out of them before anybody outside reads them; and officers' translations. Imports {@code answer},
 * {@code survey} and the cellar.
 */
package org.folkmoot.comment;
