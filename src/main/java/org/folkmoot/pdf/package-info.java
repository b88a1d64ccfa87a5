/**
 * The tagging PDF writer: every document it makes claims, and is tested to keep, PDF/UA-1. It speaks of headings,
 * tables and charts and knows no word of surveys or reports. It is the only room that sees OpenPDF, and imports
 * nothing but that and the JDK.
 */
package org.folkmoot.pdf;
