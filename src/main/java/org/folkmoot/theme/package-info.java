/**
 * What comments are about: suggestions by the machine, decisions by people, and the desk where they are made. Imports
 * {@code response}, {@code comment}, {@code survey}, {@code survey.frame}, {@code answer} and the cellar.
 */
package org.folkmoot.theme;
