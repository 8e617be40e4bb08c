package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.KnownFields;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a payload no more is kept than its record knows; all of it is checked. */
class JsonPayloadTest {

    record Box(
            String name,
            @Alias("mpxn") String identifier,
            List<Lid> lids,
            List<String> words,
            Figure figure,
            JsonNode anything,
            ObjectNode details) {}

    record Lid(Integer size, Box inside) {}

    @Schema(
            oneOf = {Round.class, Square.class},
            discriminatorProperty = "kind",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "ROUND", schema = Round.class),
                @DiscriminatorMapping(value = "SQUARE", schema = Square.class)
            })
    sealed interface Figure permits Round, Square {}

    record Round(String kind, Integer radius, Lid part) implements Figure {}

    record Square(String kind, Integer side, List<Lid> part) implements Figure {}

    private static final KnownFields BOX = KnownFields.ofObject(Box.class);

    private static JsonNode parse(String body, KnownFields known) {
        return JsonBody.parsePayload(body.getBytes(StandardCharsets.UTF_8), known, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name':'a','x':{'y':[1,{'z':'\\n'}]},'w':-1.5e3}       | {'name':'a'}",
                "{'x':'\\u00e9ż','mpxn':'1','y':true,'z':null}           | {'mpxn':'1'}",
                "{'lids':[{'size':1,'x':2},[],'x']}                      | {'lids':[{'size':1},[],'x']}",
                "{'lids':[{'inside':{'lids':[{'x':{},'size':2}]}}]}      | {'lids':[{'inside':{'lids':[{'size':2}]}}]}",
                "{'name':{'a':[1,2]},'words':['a',{'b':1},['c']]}        | {'name':{},'words':['a',{},[]]}",
                "{'lids':{'a':1},'figure':[1,2]}                         | {'lids':{},'figure':[]}",
                "{'figure':{'kind':'ROUND','radius':1,'side':2,'x':3}}   | {'figure':{'kind':'ROUND','radius':1,'side':2}}",
                "{'figure':{'part':{'size':1,'x':2}}}                    | {'figure':{'part':{'size':1}}}",
                "{'figure':{'part':[{'size':1,'x':2}]}}                  | {'figure':{'part':[{'size':1}]}}",
                "{'anything':{'a':[{'b':1}]},'details':{'c':{'d':[]}}}   | {'anything':{'a':[{'b':1}]},'details':{'c':{'d':[]}}}",
                "[{'name':'a'}]                                          | []",
                "'text'                                                  | 'text'",
            })
    void keepsTheFieldsOfTheRecord(String body, String expected) {
        assertEquals(
                expected.replace('\'', '"'), parse(body.replace('\'', '"'), BOX).toString());
    }

    @Test
    void keepsTheFieldsOfEitherOfTwoForms() {
        var either = BOX.or(KnownFields.ofObject(Lid.class));
        assertEquals(
                "{\"size\":1,\"name\":\"a\"}",
                parse("{\"size\":1,\"x\":2,\"name\":\"a\"}", either).toString());
    }

    /** Dropped fields must satisfy the same grammar and limits, and are refused with the same text. */
    @Test
    void refusesTheSameInDroppedFields() {
        var random = new Random(20190806);
        var seed =
                "{\"name\":\"a\",\"x\":{\"a\":[1,-2.50,3e+4,true,null,\"\\u00e9\\n\"],\"żó\":{\"b\":{}},\"b\":\"\"},\"y\":[[]]}";
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] body = JsonBodyTest.mutate(seed.getBytes(StandardCharsets.UTF_8), random);
            var whole = refusal(body, KnownFields.EVERYTHING);
            assertEquals(whole, refusal(body, BOX), () -> new String(body, StandardCharsets.UTF_8));
            refused += whole.isEmpty() ? 0 : 1;
        }
        assertTrue(refused > 10_000 && refused < 50_000, refused + " refused");
    }

    private static String refusal(byte[] body, KnownFields known) {
        try {
            JsonBody.parsePayload(body, known, null);
            return "";
        } catch (ApiFailure refused) {
            return refused.body().path("detail").textValue();
        }
    }

    @Test
    void findsNamesThatComeTwiceAmongMany() {
        var names = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append("\"n").append(i).append("\":0,");
        }
        parse("{\"x\":{" + names + "\"last\":0}}", BOX);
        parse("{" + names + "\"last\":0}", BOX);
        for (var body : List.of("{\"x\":{" + names + "\"n77777\":0}}", "{" + names + "\"n\\u00377777\":0}")) {
            var refused = assertThrows(ApiFailure.class, () -> parse(body, BOX));
            assertTrue(refused.body()
                    .path("detail")
                    .textValue()
                    .endsWith("the field \"n77777\" comes twice in one object"));
        }
    }

    @Test
    void sameNamesInTwoObjectsAreAllowed() {
        parse("{\"x\":[{\"a\":1,\"b\":{\"a\":1}},{\"a\":1},{\"b\":{\"b\":{\"a\":2}}}],\"a\":1,\"b\":2}", BOX);
    }

    @Test
    void droppedValuesCostNoMemory() {
        byte[] body = ("{\"x\":[" + "{},".repeat(966_000) + "{}]}").getBytes(StandardCharsets.UTF_8);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        JsonBody.parsePayload(body, BOX, null);
        long before = threads.getCurrentThreadAllocatedBytes();
        JsonBody.parsePayload(body, BOX, null);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 100_000, allocated + " bytes for a body of " + body.length);
    }

    @Test
    void memoryIsReservedBeforeValuesAreBuilt() {
        byte[] kept = ("{\"words\":[" + "{},".repeat(99_999) + "{}]}").getBytes(StandardCharsets.UTF_8);
        byte[] dropped = ("{\"x\":[" + "{},".repeat(99_999) + "{}]}").getBytes(StandardCharsets.UTF_8);
        var budget = new MemoryBudget(4_000_000);
        try (var memory = BodyMemory.reserve(budget, dropped.length)) {
            JsonBody.parsePayload(dropped, BOX, memory);
            assertTrue(budget.usedBytes() < 1_000_000, budget.usedBytes() + " bytes");
        }
        try (var memory = BodyMemory.reserve(budget, kept.length)) {
            var refused = assertThrows(ApiFailure.class, () -> JsonBody.parsePayload(kept, BOX, memory));
            assertEquals(413, refused.status());
        }
        assertEquals(0, budget.usedBytes());
    }
}
