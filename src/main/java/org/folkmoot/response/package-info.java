/**
 * The one door. Every channel brings what was written; {@code Intake} turns it into a {@code Response} and its comments, once.
 * Also the editions under which answers were given, and responses as CSV. Imports {@code comment}, {@code survey},
 * {@code answer} and the cellar.
 */
package org.folkmoot.response;
