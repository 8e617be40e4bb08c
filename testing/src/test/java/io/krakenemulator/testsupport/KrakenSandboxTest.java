package io.krakenemulator.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Checks that each test has a sandbox of its own, alone and in parallel, and that none is left. */
@EnabledIf("io.krakenemulator.testsupport.EmulatorOfTheSession#isAvailable")
@KrakenSandbox(copyOf = "guide")
@Execution(ExecutionMode.CONCURRENT)
class KrakenSandboxTest {

    private static final int REPETITIONS = 8;
    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    private String nameBeforeTest;

    @BeforeEach
    void remember(Sandbox sandbox) {
        nameBeforeTest = sandbox.name();
        assertTrue(USED.add(sandbox.name()), "no test had it before");
    }

    @AfterAll
    static void noSandboxIsLeft() {
        var existing = ExistingEmulator.find().orElseThrow();
        var left = new KrakenEmulator(existing.address(), existing.adminKey()).sandboxNames();
        assertEquals(REPETITIONS + 5, USED.size());
        assertTrue(left.stream().noneMatch(USED::contains), () -> "left: " + left);
    }

    @RepeatedTest(REPETITIONS)
    void sameAccountIsNewInEachSandbox(URI baseUrl, @ApiKey String apiKey, Sandbox sandbox) {
        assertEquals(nameBeforeTest, sandbox.name());
        assertEquals(apiKey, sandbox.apiKey());
        var loader = new Loader(baseUrl, apiKey);

        assertEquals(201, loader.stage("ACC-1"));
        assertEquals(201, loader.process("ACC-1").join());
        assertEquals(1, sandbox.accounts().all().size());
    }

    @Test
    void annotationOfTheClassApplies(Sandbox sandbox) {
        assertEquals(Instant.parse("2019-08-06T12:00:00Z"), sandbox.clock().now());
    }

    @Test
    @KrakenSandbox(copyOf = "default", dialect = Dialect.SCHEMA, clock = "2024-02-29T00:00:00Z")
    void annotationOfTheMethodTakesItsPlace(Sandbox sandbox) {
        assertEquals(Instant.parse("2024-02-29T00:00:00Z"), sandbox.clock().now());
        assertFalse(sandbox.referenceData().document().isEmpty());
    }

    @Test
    @KrakenSandbox(copyOf = "guide", clock = "live")
    void liveClockReplacesAFrozenOne(Sandbox sandbox) {
        assertTrue(sandbox.clock().now().isAfter(Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Test
    void deletedSandboxIsNoFailure(Sandbox sandbox) {
        sandbox.close();
    }

    @Nested
    class Inside {

        @Test
        void annotationOfTheOuterClassApplies(Sandbox sandbox) {
            assertEquals(Instant.parse("2019-08-06T12:00:00Z"), sandbox.clock().now());
        }
    }
}
