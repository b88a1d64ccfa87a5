/**
 * The code frame as officers see and change it: its pages, what a change would do in counts, and what is unhealthy about it.
 * Imports {@code theme}, {@code theme.learn}, {@code response}, {@code comment}, {@code survey}, {@code survey.frame},
 * {@code answer} and the cellar; nothing imports it.
 */
package org.folkmoot.theme.frames;
