package io.krakenemulator.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptErrorsTest {

    private static final Attr PLACE = Attr.ROOT.field("customers").index(0).field("email");

    private static JsonNode toKeptJson(List<Problem> problems) {
        return DataImport.exactly(KeptErrors.json(problems));
    }

    @Test
    void jsonHasAllFieldsOfAProblem() {
        var kept = toKeptJson(List.of(
                new Problem(PLACE, ShapeCheck.INVALID, "\"b\u0000\n\" is no address."),
                new Problem(PLACE, ShapeCheck.BLANK, "")));
        assertEquals(2, kept.size());
        assertEquals("invalid", kept.at("/0/code").asText());
        assertEquals("customers.0.email", kept.at("/0/attr").asText());
        assertEquals("\"b\u0000\n\" is no address.", kept.at("/0/detail").asText());
        assertEquals(3, kept.get(0).size());
        assertEquals("[]", KeptErrors.json(List.of()));
    }

    @Test
    void jsonCutsALongDetailBetweenCharacters() {
        var detail = toKeptJson(List.of(new Problem(PLACE, ShapeCheck.INVALID, "😀".repeat(5_000))))
                .at("/0/detail")
                .asText();
        assertEquals("😀".repeat(KeptErrors.MAX_DETAIL - 1) + "…", detail);
        var longest = "é".repeat(KeptErrors.MAX_DETAIL);
        assertEquals(
                longest,
                toKeptJson(List.of(new Problem(PLACE, ShapeCheck.INVALID, longest)))
                        .at("/0/detail")
                        .asText());
    }

    @Test
    void jsonStopsAtTheBound() {
        var text =
                KeptErrors.json(Collections.nCopies(1_000, new Problem(PLACE, ShapeCheck.INVALID, "€".repeat(1_000))));
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= KeptErrors.MAX_BYTES && bytes > KeptErrors.MAX_BYTES - 4_000, () -> "bytes: " + bytes);
        assertTrue(DataImport.<JsonNode>exactly(text).size() > 50);
    }
}
