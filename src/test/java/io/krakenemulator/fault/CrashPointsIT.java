package io.krakenemulator.fault;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class CrashPointsIT extends CrashPointsTest {}
