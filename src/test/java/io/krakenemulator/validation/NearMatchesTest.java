package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions are few, near and in order. */
class NearMatchesTest {

    private static final List<String> SUPPLIERS = List.of("EXAMPLE_SUPPLIER", "TENTACLE_ENERGY", "OTHER");

    @ParameterizedTest
    @CsvSource({
        "EXAMPEL_SUPPLIER, EXAMPLE_SUPPLIER",
        "example supplier, EXAMPLE_SUPPLIER",
        "EXAMPLE-SUPPLIER, EXAMPLE_SUPPLIER",
        "TENTACLES_ENERGY, TENTACLE_ENERGY",
        "OHTER, OTHER"
    })
    void findsAValueWithASlip(String sent, String meant) {
        assertEquals(List.of(meant), NearMatches.find(sent, SUPPLIERS));
    }

    @ParameterizedTest
    @CsvSource({"NOBODY", "SUPPLIER", "''", "_"})
    void findsNothingForAnotherText(String sent) {
        assertEquals(List.of(), NearMatches.find(sent, SUPPLIERS));
    }

    @Test
    void listsTheNearestThree() {
        assertEquals(
                List.of("CODE-10", "CODE-11", "CODE-12"),
                NearMatches.find(
                        "CODE-1",
                        IntStream.rangeClosed(1, 99).mapToObj(i -> "CODE-" + i).toList()));
    }

    @Test
    void suggestsInASentence() {
        assertEquals(" Did you mean \"OTHER\"?", NearMatches.suggest("OTHR", SUPPLIERS));
        assertEquals(" Did you mean \"A-1\", or \"A-2\"?", NearMatches.suggest("A-3", List.of("A-2", "A-1")));
        assertEquals("", NearMatches.suggest("NOBODY", SUPPLIERS));
        assertEquals("", NearMatches.suggest("OTHER", SUPPLIERS), "A value that is listed is no slip");
    }

    @Test
    void longTextIsNoSlip() {
        assertEquals(List.of(), NearMatches.find("A".repeat(10_000), List.of("A".repeat(10_000))));
    }
}
