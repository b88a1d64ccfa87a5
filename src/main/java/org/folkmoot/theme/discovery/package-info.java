/**
 * What the code frame misses: groups of comments that fit no code, offered as candidates; words that some people use more than
 * others; how much is left over by week and channel. Nothing here codes a comment. Imports {@code theme}, {@code theme.learn},
 * {@code response}, {@code comment}, {@code survey}, {@code survey.frame}, {@code answer} and the cellar.
 */
package org.folkmoot.theme.discovery;
