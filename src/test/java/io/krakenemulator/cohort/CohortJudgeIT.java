package io.krakenemulator.cohort;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application, on the JVM or native. */
@QuarkusIntegrationTest
class CohortJudgeIT extends CohortJudgeTest {}
