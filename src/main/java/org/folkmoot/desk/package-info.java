/**
 * The officers' home: what is open, how many have answered, what waits for whom, the engagement log, and changed surveys that
 * need somebody's word. Imports {@code tabulation}, {@code reach}, {@code response}, {@code comment}, {@code theme}, {@code survey},
 * {@code survey.html}, {@code answer} and the cellar.
 */
package org.folkmoot.desk;
