package io.krakenemulator.testsupport;

import static io.krakenemulator.testsupport.Loader.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testsupport.control.model.Account;
import io.krakenemulator.testsupport.control.model.ImportSupplierSetting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Checks the typed client of the control API against a running emulator. */
@EnabledIf("io.krakenemulator.testsupport.EmulatorOfTheSession#isAvailable")
@KrakenSandbox(copyOf = "guide")
class SandboxTest {

    private static final Instant NOON = Instant.parse("2019-08-06T12:00:00Z");

    private Loader loader;

    @BeforeEach
    void createLoader(Sandbox sandbox) {
        loader = new Loader(sandbox.baseUrl(), sandbox.apiKey());
    }

    @Test
    void clockStopsRunsAndMovesForward(Sandbox sandbox) {
        var clock = sandbox.clock();
        assertEquals(NOON, clock.freeze(NOON));
        assertEquals(NOON.plus(Duration.ofHours(36)), clock.advance(Duration.ofHours(36)));
        assertFalse(clock.runFrom(NOON).isBefore(NOON));
        assertTrue(clock.now().isBefore(NOON.plus(Duration.ofMinutes(5))));
        assertTrue(clock.runLive().isAfter(NOON.plus(Duration.ofDays(365))));
    }

    @Test
    void pausedSupplierStagesNothing(Sandbox sandbox) {
        assertEquals("PAUSED", sandbox.suppliers().pause(SUPPLIER).getStatus().getValue());
        assertEquals(400, loader.stage("ACC-1"));
        sandbox.suppliers().resume(SUPPLIER);
        assertEquals(201, loader.stage("ACC-1"));
    }

    @Test
    void newSupplierHasAName(Sandbox sandbox) {
        var supplier = sandbox.suppliers().set("NORTH_SEA_POWER", new ImportSupplierSetting().name("North Sea Power"));
        assertEquals("North Sea Power", supplier.getName());
    }

    @Test
    void skippedAccountIsNotStaged(Sandbox sandbox) {
        sandbox.suppliers().skipAccount(SUPPLIER, "ACC-1");
        assertEquals(400, loader.stage("ACC-1"));
        assertEquals(1, sandbox.accounts().inState(Account.StateEnum.SKIPPED).size());
        sandbox.suppliers().unskipAccount(SUPPLIER, "ACC-1");
        assertEquals(201, loader.stage("ACC-1"));
    }

    @Test
    void heldAccountIsInProgressUntilItsRelease(Sandbox sandbox) throws InterruptedException {
        var processing = sandbox.processing();
        processing.hold();
        loader.stage("ACC-1");
        var answer = loader.process("ACC-1");
        while (processing.status().getSlots().stream().noneMatch(slot -> slot.getHeld())) {
            Thread.sleep(20);
        }
        assertEquals(
                Account.StateEnum.IN_PROGRESS,
                sandbox.accounts().find("ACC-1").orElseThrow().getState());

        assertEquals(1, processing.release(1));
        assertEquals(201, answer.join());
        assertEquals(0, processing.releaseAll());
        processing.stopHolding();
    }

    @Test
    void limitAndDurationAreSet(Sandbox sandbox) {
        var processing = sandbox.processing();
        processing.limitConcurrency(3);
        processing.setDuration(Duration.ofMillis(20));
        assertEquals(3, processing.status().getConcurrencyLimit());
        assertEquals("PT0.02S", processing.status().getDuration().asText());
        processing.setDuration(Duration.ofMillis(10), Duration.ofMillis(30));
        assertEquals("PT0.03S", processing.status().getDuration().get("max").asText());
    }

    @Test
    void mergedReferenceDataKeepsTheRestUntilAReset(Sandbox sandbox) {
        var referenceData = sandbox.referenceData();
        var before = referenceData.document();
        var after = referenceData.merge("{\"operations_teams\": [{\"name\": \"Night shift\"}]}");
        assertEquals(
                before.get("operations_teams").size() + 1,
                after.get("operations_teams").size());
        assertEquals(before.get("products"), after.get("products"));
        assertEquals(after, referenceData.document());

        sandbox.reset();
        assertEquals(before, referenceData.document());
        assertEquals(before, referenceData.replace(before));
    }

    @Test
    void baselineKeepsReferenceDataOverAReset(Sandbox sandbox) {
        var merged = sandbox.referenceData().merge("{\"operations_teams\": [{\"name\": \"Night shift\"}]}");
        sandbox.setBaseline();
        loader.stage("ACC-1");
        sandbox.reset();
        assertEquals(merged, sandbox.referenceData().document());
        assertTrue(sandbox.accounts().all().isEmpty());
    }

    @Test
    void importedAccountIsShownWithItsPayload(Sandbox sandbox) {
        loader.stage("ACC-1");
        loader.process("ACC-1").join();
        var account = sandbox.accounts().find(SUPPLIER, "ACC-1").orElseThrow();
        assertEquals(Account.StateEnum.IMPORTED, account.getState());
        assertEquals("ACC-1", account.getPayload().get("external_account_number"));
        assertEquals(
                "ACC-1",
                sandbox.accounts()
                        .find(account.getKrakenAccountNumber())
                        .orElseThrow()
                        .getExternalAccountNumber());
        assertTrue(sandbox.accounts().find("ACC-2").isEmpty());
        assertTrue(sandbox.accounts().failedWith("tariff_code_not_found").isEmpty());
    }

    @Test
    void refusalHasTheStatusAndTheProblems(Sandbox sandbox) {
        var refusal = assertThrows(
                ControlException.class, () -> sandbox.referenceData().merge("{\"no_such_list\": []}"));
        assertEquals(400, refusal.status());
        assertTrue(refusal.body().contains("unknown_key"), refusal.body());
        assertTrue(refusal.getMessage().contains("no_such_list"), refusal.getMessage());
    }
}
