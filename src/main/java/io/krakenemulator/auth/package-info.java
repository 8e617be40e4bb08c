/**
 * Who calls: reads the credentials of a request and finds the sandbox that they select, and issues tokens.
 *
 * <p>Whatever a sandbox's token is about happens by that sandbox's clock: it is issued and it expires in the sandbox's
 * time. So a frozen clock never lets a token expire, and moving a clock on by an hour expires every access token.
 */
package io.krakenemulator.auth;
