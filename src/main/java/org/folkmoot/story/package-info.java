/**
 * Stories: long answers that their writers let us publish, with a picture if they like, read and passed by officers first.
 * Imports {@code response}, {@code comment}, {@code survey}, {@code answer} and the cellar; {@code form} and {@code desk} have
 * the pages.
 */
package org.folkmoot.story;
