package io.krakenemulator.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.cases.AccountEngine;
import io.krakenemulator.cases.FactsOfDocument;
import io.krakenemulator.lifecycle.DocumentFile;
import io.krakenemulator.validation.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated accounts are judged by the engine, with the reference data of the shipped sandbox {@code default}. */
class CohortTest {

    private static final int ACCOUNTS = 2000;
    private static final Facts FACTS =
            FactsOfDocument.at(Instant.parse("2026-03-01T12:00:00Z"), AccountEngine.shippedReferenceData("default"));

    private static Cohort cohort(long seed, double faultShare) {
        return new Cohort(seed, faultShare, Cohort.LATEST_BILLING, AccountEngine.shippedReferenceData("default"));
    }

    private static List<Cohort.Entry> accounts(Cohort cohort) {
        return LongStream.range(0, ACCOUNTS).mapToObj(cohort::account).toList();
    }

    @Test
    void everyAccountWithoutFaultPasses() {
        for (var entry : accounts(cohort(7, 0))) {
            assertEquals(List.of(), AccountEngine.problems(entry.payload(), FACTS, true), entry::toString);
        }
    }

    @Test
    void everyFaultGivesItsCodeAtItsPlaceAndNothingElse() {
        var wrong = new ArrayList<String>();
        var met = new HashSet<String>();
        var accounts = Stream.of(7, 8).flatMap(seed -> accounts(cohort(seed, 0.9)).stream());
        for (var entry : accounts.toList()) {
            var fault = entry.fault();
            var expected = fault == null ? List.of() : List.of(fault.code() + " " + entry.attr());
            var problems = AccountEngine.problems(entry.payload(), FACTS, false);
            if (!problems.equals(expected)) {
                wrong.add((fault == null ? "none" : fault.name()) + ": " + expected + " and not " + problems);
            }
            met.add(fault == null ? "none" : fault.name());
        }
        assertEquals("", wrong.stream().distinct().collect(Collectors.joining("\n")));
        var all = Fault.ALL.stream().map(Fault::name).collect(Collectors.toCollection(HashSet::new));
        all.removeAll(met);
        assertEquals(Set.of(), all, "faults that no account has");
        assertTrue(met.contains("none"));
    }

    @Test
    void accountsForTheTemplateOfCompaniesPassWithItsReferenceData() {
        var template =
                (ObjectNode) DocumentFile.read("docs/samples/your-company.yaml").at("/sandboxes/0/reference_data");
        var facts = FactsOfDocument.at(Instant.parse("2026-03-01T12:00:00Z"), template);
        var cohort = new Cohort(3, 0, Cohort.LATEST_BILLING, template);
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(), AccountEngine.problems(cohort.account(i).payload(), facts, true));
        }
    }

    @Test
    void namesOfFaultsDiffer() {
        assertEquals(
                Fault.ALL.size(), Fault.ALL.stream().map(Fault::name).distinct().count());
    }

    @Test
    void accountFollowsFromSeedAndPosition() {
        var one = cohort(7, 0.5).account(1234);
        assertEquals(one, cohort(7, 0.5).account(1234));
        assertEquals(one.payload().get("external_account_number").asText(), "GEN-0001235");
        assertTrue(!one.payload().equals(cohort(8, 0.5).account(1234).payload()));
    }

    @Test
    void accountWithoutFaultIsTheSameWhateverTheShareOfFaults() {
        var sound = cohort(7, 0).account(3);
        var entry = cohort(7, 0.02).account(3);
        assertEquals(sound, entry);
    }

    @Test
    void everyShapeOccursAsOftenAsItsWeightSays() {
        var tariffs = accounts(cohort(11, 0)).stream()
                .map(entry -> entry.payload().at("/contracts/0/tariff_code").asText())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        assertTrue(tariffs.get("E-1R-PREPAY-01-A") > ACCOUNTS / 12, tariffs::toString);
        assertTrue(tariffs.get("E-1R-BUSINESS-01-A") > ACCOUNTS / 20, tariffs::toString);
        assertEquals(
                100, EnumSet.allOf(Shape.class).stream().mapToInt(Shape::weight).sum());
    }

    @Test
    void numbersOfAllMeterPointsDiffer() {
        var mpans = new HashSet<String>();
        var mprns = new HashSet<String>();
        long points = 0;
        for (long account : LongStream.concat(LongStream.range(0, 20_000), LongStream.range(4_980_000, 5_000_000))
                .toArray()) {
            var numbers = new Numbers(7, account);
            for (int i = 0; i < Numbers.MOST_POINTS; i++) {
                mpans.add(numbers.mpan(i, 10));
                mprns.add(numbers.mprn(i));
                points++;
            }
        }
        assertEquals(points, mpans.size());
        assertEquals(points, mprns.size());
    }
}
