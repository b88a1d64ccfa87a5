/**
 * Brings in responses that other systems gathered, from CSV and Excel files: which column is which question is settled on a page,
 * every row is looked at before any is kept, and an import can be taken back as a whole. Imports {@code response}, {@code survey},
 * {@code answer}, {@code yaml} and the cellar.
 */
package org.folkmoot.transfer;
