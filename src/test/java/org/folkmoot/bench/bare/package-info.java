/** The least that the framework can do: one page. What our own start is compared with. */
package org.folkmoot.bench.bare;
