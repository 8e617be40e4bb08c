package io.krakenemulator.admin.sandbox;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class SandboxControlIT extends SandboxControlTest {}
