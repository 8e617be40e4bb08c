package io.krakenemulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.cohort.PayloadName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobOptionsTest {

    private static JobOptions parse(String... more) {
        var arguments = new ArrayList<>(List.of("--input", "in", "--output", "out"));
        arguments.addAll(List.of(more));
        return JobOptions.parse(arguments);
    }

    private static String refuse(String... arguments) {
        return assertThrows(JobOptions.Refused.class, () -> parse(arguments)).getMessage();
    }

    @Test
    void optionsHaveDefaults() {
        var options = parse();
        assertEquals("default", options.sandbox());
        assertEquals(PayloadName.ACCOUNTS, options.payloads());
        assertTrue(options.comparesLines());
        assertFalse(options.listsAll());
        assertEquals(10_485_760, options.longestLine());
    }

    @Test
    void optionsAreRead() {
        var options = parse(
                "--input",
                "more",
                "--as",
                "notes",
                "--clock",
                "2026-03-01T12:00:00Z",
                "--verdicts",
                "all",
                "--shared-contacts",
                "3");
        assertEquals(List.of("in", "more"), options.inputs());
        assertEquals(PayloadName.NOTES, options.payloads());
        assertEquals(Instant.parse("2026-03-01T12:00:00Z"), options.clock());
        assertTrue(options.listsAll());
        assertEquals(3, options.sharedContacts());
        assertFalse(options.comparesLines(), "only accounts are compared");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertEquals(
                "--as must be one of accounts, products, notes, transactions, statements, instructions",
                refuse("--as", "people"));
        assertTrue(refuse("--what", "x").startsWith("\"--what\" is no option"));
        assertEquals("--seed needs a value", refuse("--seed"));
        assertEquals("--output comes twice", refuse("--output", "x"));
        assertTrue(refuse("--clock", "today").startsWith("--clock must be a moment"));
        assertTrue(refuse("--shared-contacts", "0").startsWith("--shared-contacts must be an integer"));
        assertTrue(refuse("--fail-over", "many").startsWith("--fail-over must be limits"));
        assertEquals(
                "--input is missing",
                assertThrows(JobOptions.Refused.class, () -> JobOptions.parse(List.of("--output", "x")))
                        .getMessage());
    }
}
