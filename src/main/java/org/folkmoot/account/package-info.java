/**
 * Who works here and what each may do: officers, their roles, one-time links, sign-in sessions, the record of what was done,
 * and {@link org.folkmoot.account.Access}, the one table of route by role. Its pages are in {@code account.signin}.
 *
 * <p>May import {@code store}, {@code job} and {@code web}.
 */
package org.folkmoot.account;
