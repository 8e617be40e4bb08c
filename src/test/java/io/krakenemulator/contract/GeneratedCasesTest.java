package io.krakenemulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.contract.GeneratedCases.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Asserts that values which the document forbids are refused with the right code and place, and that allowed values are
 * accepted. Covers every field of every request, and each keyword of its schema.
 */
class GeneratedCasesTest {

    private static final WireDocument DOCUMENT = WireDocument.readReleased();

    /** The largest number of failures that are listed. */
    private static final int MOST = 200;

    @Test
    void forbiddenValuesAreRefusedAndAllowedOnesAccepted() {
        var failures = new ArrayList<String>();
        var count = new AtomicInteger();
        var cases = Payloads.cases(DOCUMENT, (payloads, one) -> {
            count.incrementAndGet();
            var problems = payloads.problems(one.payload()).stream()
                    .map(problem -> problem.code() + " " + problem.at())
                    .toList();
            if (!isAsExpected(one, problems)) {
                failures.add(payloads + " " + one.name() + ": expected [" + one.expected() + "] and found " + problems);
            }
        });
        assertEquals(
                "", failures.stream().limit(MOST).collect(Collectors.joining("\n")), failures.size() + " of " + count);
        assertEquals(Set.of(), cases.unseen(), "fields that no payload shows");
        assertTrue(count.get() > 5000, count + " cases only");
    }

    private static boolean isAsExpected(Case one, List<String> problems) {
        if (one.isAllowed()) {
            return problems.isEmpty();
        }
        return one.alone() ? problems.equals(List.of(one.expected())) : problems.contains(one.expected());
    }

    @ParameterizedTest
    @EnumSource
    void payloadsAreWellFormedBeforeTheChange(Payloads payloads) {
        payloads.all().forEach(payload -> assertEquals(List.of(), payloads.problems(payload)));
    }

    @Test
    void everyRequestHasItsCases() {
        var bodies = new TreeSet<String>();
        DOCUMENT.root()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("requestBody")) {
                        bodies.add(operation
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema")
                                .toString());
                    }
                }));
        assertEquals(
                bodies,
                Arrays.stream(Payloads.values())
                        .map(payloads -> payloads.schema(DOCUMENT).toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
