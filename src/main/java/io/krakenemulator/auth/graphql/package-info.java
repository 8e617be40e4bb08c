/** The GraphQL interface: the mutation that tokens are obtained with. */
package io.krakenemulator.auth.graphql;
