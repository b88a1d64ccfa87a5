/**
 * Scanned forms: pages are told apart by their codes, straightened by their corner marks, and their boxes read into a proposed
 * first keying, which a person confirms. Imports {@code paper}, {@code paper.print}, {@code response}, {@code survey},
 * {@code survey.html}, {@code answer} and the cellar.
 */
package org.folkmoot.paper.scan;
