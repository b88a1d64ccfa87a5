/**
 * Background work, kept in the database so that it survives a restart and runs once where several processes share one
 * database. Only {@code serve} runs it.
 *
 * <p>May import {@code store}.
 */
package org.folkmoot.job;
