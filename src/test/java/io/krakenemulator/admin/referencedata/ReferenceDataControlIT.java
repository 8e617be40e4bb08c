package io.krakenemulator.admin.referencedata;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class ReferenceDataControlIT extends ReferenceDataControlTest {}
