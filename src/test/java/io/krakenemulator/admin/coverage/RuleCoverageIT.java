package io.krakenemulator.admin.coverage;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class RuleCoverageIT extends RuleCoverageTest {}
