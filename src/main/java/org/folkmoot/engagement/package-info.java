/**
 * Where officers log the engagement besides answers: events and the points made at them, petitions, figures of publicity. What
 * is logged is kept in {@code response}. Imports {@code response}, {@code survey}, {@code answer} and the cellar; nobody
 * imports it.
 */
package org.folkmoot.engagement;
