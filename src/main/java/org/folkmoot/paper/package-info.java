/**
 * Paper becomes responses: the keying screen, made from the same widgets as the resident's form, and the ledger of who keyed
 * which sheet; {@code paper.print} makes the form itself. Imports it, {@code response}, {@code survey}, {@code survey.html},
 * {@code answer} and the cellar.
 */
package org.folkmoot.paper;
