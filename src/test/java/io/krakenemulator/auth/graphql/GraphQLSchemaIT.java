package io.krakenemulator.auth.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class GraphQLSchemaIT extends GraphQLSchemaTest {}
