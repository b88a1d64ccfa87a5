/**
 * What every page shares: layout, words, errors, response headers, assets, and the one reader of posted forms, which also
 * checks that a form came from a page of ours.
 *
 * <p>A controller returns {@link org.folkmoot.web.Page}s and takes {@link org.folkmoot.web.FormBody}s; templates find their
 * words by {@code {{t "room.key"}}} in {@code messages/room_en.properties}.
 *
 * <p>May import the JDK, Micronaut, Handlebars. No survey word is spoken here.
 */
package org.folkmoot.web;
