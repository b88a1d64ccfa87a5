/**
 * Paper becomes responses: batches and the sheets in them, the keying screen, made from the same widgets as the resident's form,
 * second keyings, what a third person settles, and the ledger of where each sheet is. Imports {@code paper.print},
 * {@code response}, {@code survey}, {@code survey.html}, {@code answer} and the cellar.
 */
package org.folkmoot.paper;
