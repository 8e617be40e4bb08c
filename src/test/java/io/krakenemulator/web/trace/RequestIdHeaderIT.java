package io.krakenemulator.web.trace;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class RequestIdHeaderIT extends RequestIdHeaderTest {}
