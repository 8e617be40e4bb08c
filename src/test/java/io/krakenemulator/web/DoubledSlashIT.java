package io.krakenemulator.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the tests of the superclass against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class DoubledSlashIT extends DoubledSlashTest {}
