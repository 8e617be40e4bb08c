package io.krakenemulator.admin.info;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class InfoResourceIT extends InfoResourceTest {}
