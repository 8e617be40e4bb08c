package io.krakenemulator.contract;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class PublishedClientIT extends PublishedClientTest {}
