package io.krakenemulator.instruction;

import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that queries for the payment instructions of an account do not read those of other accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class InstructionPlanTest {

    @Inject
    Pool pool;

    @Test
    void activeInstructionIsFoundByTheIndexOnTheLedger() throws Throwable {
        plan(PaymentInstructions.HAS_ACTIVE, "ledger", "'crowd'").uses("payment_instruction_active");
    }

    @Test
    void uniqueIndexFindsASecondActiveInstruction() throws Throwable {
        plan(
                        PaymentInstructions.ADD,
                        "vendor",
                        "'V'",
                        "type",
                        "'CARD'",
                        "reference",
                        "'R'",
                        "ledger",
                        "'crowd'",
                        "validFrom",
                        "null",
                        "now",
                        "now()",
                        "document",
                        "'{}'")
                .uses("payment_instruction_active");
    }

    @Test
    void instructionsAreFoundByTheIndexOnTheAccount() throws Throwable {
        plan(PaymentInstructions.DOCUMENTS).uses("payment_instruction_pkey");
    }

    @Test
    void attemptsAreCountedByPrimaryKey() throws Throwable {
        plan(EmulatedVendor.COUNT_ATTEMPT, "vendor", "'V'", "reference", "'R'").uses("payment_vendor_attempt_pkey");
    }

    private QueryPlan plan(String statement, String... more) throws Throwable {
        var values = Stream.concat(
                        Stream.of("sandbox", ManyAccounts.SANDBOX, "account", ManyAccounts.ACCOUNT), Stream.of(more))
                .toArray(String[]::new);
        return QueryPlan.of(pool, ManyAccounts.ROWS, statement, values)
                .neverScans("payment_instruction", "payment_vendor_attempt");
    }
}
