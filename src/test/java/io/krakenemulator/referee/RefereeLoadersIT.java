package io.krakenemulator.referee;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RefereeLoadersIT extends RefereeLoadersTest {}
