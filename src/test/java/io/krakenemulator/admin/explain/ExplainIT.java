package io.krakenemulator.admin.explain;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class ExplainIT extends ExplainTest {}
