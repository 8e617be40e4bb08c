package io.krakenemulator.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CheckCountsTest {

    private final CheckCounts counts = new CheckCounts();

    private static CheckedLine line(long number, String supplier, String... codes) {
        var errors = List.of(codes).stream()
                .map(code -> new CheckedError(code, "", "", code, null))
                .toList();
        return new CheckedLine(
                number,
                null,
                supplier,
                errors.isEmpty() ? Verdict.ACCEPTED : Verdict.REJECTED,
                errors,
                0,
                List.of(),
                List.of());
    }

    private static Problem problem(Attr place) {
        return new Problem(place, "blank", "", Origin.SHAPE);
    }

    @Test
    void codesHaveTheirProblemsTheirLinesAndTheFirstTenOfThese() {
        for (int i = 1; i <= 12; i++) {
            counts.add(line(i, "S", "often", "often"));
        }
        counts.add(line(13, "S", "seldom"));
        assertEquals(
                List.of(
                        new CheckSummary.ByCode(
                                "often",
                                24L,
                                12L,
                                LongStream.rangeClosed(1, 10).boxed().toList(),
                                new CheckSummary.FirstAccount("S", null)),
                        new CheckSummary.ByCode(
                                "seldom", 1L, 1L, List.of(13L), new CheckSummary.FirstAccount("S", null))),
                counts.summarise(FailureLimits.NONE, null, null).codes());
    }

    @Test
    void positionsAreOnePlace() {
        counts.addPlaces(List.of(
                problem(Attr.ROOT.field("customers").index(0).field("email")),
                problem(Attr.ROOT.field("customers").index(7).field("email")),
                problem(Attr.ROOT.field("billing_name"))));
        assertEquals(
                List.of(new CheckSummary.ByAttr("customers.*.email", 2L), new CheckSummary.ByAttr("billing_name", 1L)),
                counts.summarise(FailureLimits.NONE, null, null).attrs());
    }

    @Test
    void suppliersHaveABoundAndTheOthersAreCounted() {
        for (int i = 1; i <= CheckCounts.MOST_SUPPLIERS + 5; i++) {
            counts.add(line(i, "S" + i));
        }
        counts.add(line(0, "x".repeat(10_000)));
        var summary = counts.summarise(FailureLimits.NONE, null, null);
        assertEquals(CheckCounts.MOST_SUPPLIERS, summary.suppliers().size());
        assertEquals(6, summary.linesOfOtherSuppliers());
        assertEquals(CheckCounts.MOST_SUPPLIERS + 6L, summary.verdicts().accepted());
    }

    @Test
    void placesHaveABoundAndTheOthersAreCounted() {
        for (int i = 0; i < CheckCounts.MOST_ATTRS + 3; i++) {
            counts.addPlaces(List.of(problem(Attr.ROOT.field("metadata").field("key" + i))));
        }
        var summary = counts.summarise(FailureLimits.NONE, null, null);
        assertEquals(CheckCounts.MOST_ATTRS, summary.attrs().size());
        assertEquals(3, summary.errorsAtOtherAttrs());
    }

    @Test
    void linesWithoutASupplierAreTogether() {
        counts.add(line(1, null));
        counts.add(line(2, null, "required"));
        assertEquals(
                List.of(new CheckSummary.BySupplier(null, 1L, 1L)),
                counts.summarise(FailureLimits.NONE, null, null).suppliers());
    }

    @Test
    void countsOfPartsGiveTheSameSummaryAsThoseOfTheWhole() throws Exception {
        var parts = new CheckCounts();
        for (int part = 0; part < 3; part++) {
            var of = new CheckCounts();
            for (int i = 1; i <= 7; i++) {
                count(counts, part * 7 + i);
                count(of, part * 7 + i);
            }
            parts.addLater(copy(of));
        }
        assertEquals(summary(counts), summary(parts));
    }

    private static void count(CheckCounts counts, long number) {
        var failed = number % 3 != 0;
        counts.add(new CheckedLine(
                number,
                null,
                "S" + number % 2,
                failed ? Verdict.REJECTED : Verdict.ACCEPTED,
                failed
                        ? List.of(
                                new CheckedError("twice", "a", "", "twice", 1L),
                                new CheckedError("c" + number % 5, "a", "", "c", null))
                        : List.of(),
                failed ? 2 : 0,
                List.of(new CheckedError("hidden", "a", "", "hidden", null)),
                List.of(new CheckedError("shared", "a", "", "shared", 1L))));
        counts.addPlaces(List.of(problem(Attr.ROOT.field("field" + number % 4))));
    }

    /** Returns the counts as they come from another process. */
    private static CheckCounts copy(CheckCounts counts) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(counts);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (CheckCounts) in.readObject();
        }
    }

    /** Returns the summary as JSON, without its times. */
    private static String summary(CheckCounts counts) {
        var json = new String(
                CohortJudge.render(counts.summarise(FailureLimits.NONE, null, null)), StandardCharsets.UTF_8);
        return json.substring(0, json.indexOf("\"seconds\""));
    }
}
