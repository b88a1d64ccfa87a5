/**
 * What people said: marks as written, their meaning, and why a meaning is missing. Imports the JDK alone.
 */
package org.folkmoot.answer;
