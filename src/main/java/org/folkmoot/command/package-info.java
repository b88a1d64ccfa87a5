/**
 * The commands of {@code folkmoot}, one class each. Their names, options, files and exit codes are a contract that others
 * script against. Part of the roof: imports every room.
 */
package org.folkmoot.command;
