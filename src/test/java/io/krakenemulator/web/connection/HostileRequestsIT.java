package io.krakenemulator.web.connection;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class HostileRequestsIT extends HostileRequestsTest {}
