package io.krakenemulator.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class HostileClientsIT extends HostileClientsTest {}
