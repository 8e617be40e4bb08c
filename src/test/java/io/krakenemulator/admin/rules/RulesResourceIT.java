package io.krakenemulator.admin.rules;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class RulesResourceIT extends RulesResourceTest {}
