/**
 * Letters, e-mails and notes of telephone calls: files are opened, looked at by an officer, and taken to the door as responses.
 * The file and the sender's details are kept apart from the words. Imports {@code response}, {@code survey},
 * {@code survey.html}, {@code answer} and the cellar; nobody imports it.
 */
package org.folkmoot.post;
