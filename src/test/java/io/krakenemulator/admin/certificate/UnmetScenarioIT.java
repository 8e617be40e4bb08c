package io.krakenemulator.admin.certificate;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class UnmetScenarioIT extends UnmetScenarioTest {}
