package io.krakenemulator.auth;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the tests of the superclass against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class StrictSandboxIT extends StrictSandboxTest {}
