/**
 * Database plumbing: where the data is kept ({@link org.folkmoot.store.Database}), bringing its tables up to date, the
 * time ({@link org.folkmoot.store.Moments}) and ids ({@link org.folkmoot.store.Ids}).
 *
 * <p>A step that touches several repositories runs in one transaction by Micronaut's
 * {@code TransactionOperations<java.sql.Connection>}, injected and used directly; there is no wrapper of ours. Never catch
 * a database error and go on inside a transaction: PostgreSQL has already abandoned it.
 *
 * <p>May import the JDK, Micronaut, Flyway.
 */
package org.folkmoot.store;
