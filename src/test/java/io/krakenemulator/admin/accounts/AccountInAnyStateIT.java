package io.krakenemulator.admin.accounts;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class AccountInAnyStateIT extends AccountInAnyStateTest {}
