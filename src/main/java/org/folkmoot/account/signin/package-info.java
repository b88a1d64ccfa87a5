/**
 * The pages by which officers come in and by which the administrator says who they are and what they may do.
 *
 * <p>May import {@code account}, {@code store} and {@code web}.
 */
package org.folkmoot.account.signin;
