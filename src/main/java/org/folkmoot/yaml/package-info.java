/**
 * YAML read as nodes with places, and the problems found in them: where, what, and what to do instead. Imports the JDK and
 * snakeyaml-engine.
 */
package org.folkmoot.yaml;
