/**
 * How people find a survey: its short address, by source, counted without cookies or tracking; the QR code, card, poster and
 * postcard made from the definition. Imports {@code response}, {@code survey}, {@code answer} and the cellar.
 */
package org.folkmoot.reach;
