/**
 * Authentication: reads the credentials of a request, finds the sandbox that they select, and issues tokens.
 *
 * <p>A token is issued and expires by its sandbox's clock. So a token never expires while the clock is frozen, and moving
 * the clock on by an hour expires every access token.
 */
package io.krakenemulator.auth;
