package io.krakenemulator.cohort;

import static io.krakenemulator.testing.DataImport.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static Expectations of(String... entries) {
        return Expectations.of(json("{'expected_failures': [" + String.join(",", entries) + "]}"), TODAY);
    }

    private static String entry(String fields, String reason, String until) {
        return "{" + fields + ", 'reason': '" + reason + "', 'until': '" + until + "'}";
    }

    @Test
    void entryWithoutNumbersAndPlaceFitsEachErrorOfItsCode() {
        var expectations = of(entry("'code': 'required'", "old data", "2026-06-30"));
        assertEquals("old data", expectations.meet(1, "N-1", "required", "billing_name"));
        assertEquals("old data", expectations.meet(2, null, "required", ""));
        assertNull(expectations.meet(3, "N-1", "blank", "billing_name"));
        assertEquals(List.of(), expectations.listStale());
    }

    @Test
    void numbersAndPlacesLimitAnEntry() {
        var expectations = of(
                entry(
                        "'code': 'invalid', 'external_account_numbers': ['N-1', ' N-2 '], 'attr': 'customers.*.email'",
                        "typing errors",
                        "2026-12-31"),
                entry("'code': 'invalid', 'attr': 'contracts.0.tariff'", "first contract", "2026-12-31"));
        assertEquals("typing errors", expectations.meet(1, "N-2", "invalid", "customers.12.email"));
        assertNull(expectations.meet(2, "N-3", "invalid", "customers.12.email"));
        assertNull(expectations.meet(3, null, "invalid", "customers.12.email"));
        assertNull(expectations.meet(4, "N-1", "invalid", "customers.12.mobile"));
        assertEquals("first contract", expectations.meet(5, "N-1", "invalid", "contracts.0.tariff"));
        assertNull(expectations.meet(6, "N-1", "invalid", "contracts.1.tariff"));
    }

    @Test
    void entryThatHasEndedExpectsNothingAndCountsItsLines() {
        var expectations = of(
                entry("'code': 'required'", "too late", "2026-06-29"),
                entry("'code': 'blank'", "still there", "2026-06-30"));
        assertNull(expectations.meet(1, "N-1", "required", "a"));
        assertNull(expectations.meet(1, "N-1", "required", "b"));
        assertNull(expectations.meet(2, "N-2", "required", "a"));
        assertEquals(1, expectations.listEnded().size());
        assertEquals(2, expectations.listEnded().get(0).lines());
        assertEquals(1, expectations.listStale().size());
        assertEquals(1, expectations.listStale().get(0).position());
    }

    @Test
    void laterEndOfTwoEntriesCounts() {
        var expectations = of(
                entry("'code': 'required'", "short", "2026-07-01"),
                entry("'code': 'required'", "long", "2026-12-31"),
                entry("'code': 'required'", "shorter", "2026-06-30"));
        assertEquals("long", expectations.meet(1, "N-1", "required", "a"));
        assertEquals(2, expectations.listStale().size());
    }

    @Test
    void entryThatFitsOnlyHiddenProblemsIsNotStaleAndCountsNoLine() {
        var expectations = of(entry("'code': 'required'", "old data", "2026-12-31"));
        expectations.meetHidden("N-1", "blank", "a");
        assertEquals(1, expectations.listStale().size());
        expectations.meetHidden("N-1", "required", "a");
        assertEquals(List.of(), expectations.listStale());
    }
}
