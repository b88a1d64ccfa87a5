/**
 * The roof: the program's front door and, in {@code command}, what can be asked of it on the command line. Imports every room
 * and is imported by none.
 */
package org.folkmoot;
