/**
 * The tagging PDF writer: every document that it makes to be read claims, and is tested to keep, PDF/UA-1. It speaks of
 * headings, tables, charts and drawn pages and knows no word of surveys or reports. It is the only room that sees OpenPDF, and
 * makes QR codes with zxing; it imports nothing but these and the JDK.
 */
package org.folkmoot.pdf;
