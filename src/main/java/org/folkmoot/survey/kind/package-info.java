/**
 * The kinds of question, one file each: its keys in a definition, how it is asked, read, counted and laid out, and an example
 * that is run. The other files are what several kinds share. Imports {@code survey}, {@code answer} and {@code yaml}; no
 * framework but {@code jakarta.inject}.
 */
package org.folkmoot.survey.kind;
