package io.krakenemulator.admin.journal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class UnmatchedRequestsIT extends UnmatchedRequestsTest {}
