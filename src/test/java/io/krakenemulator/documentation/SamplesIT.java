package io.krakenemulator.documentation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class SamplesIT extends SamplesTest {}
