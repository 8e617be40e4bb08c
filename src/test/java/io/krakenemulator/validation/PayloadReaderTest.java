package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader binds, refuses, cleans and in which order it reports. */
class PayloadReaderTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Choices CHOICES = (list, value) -> value.equals("KNOWN");

    enum Colour {
        RED,
        BLUE
    }

    record Box(
            @NotNull @NotBlank @Size(max = 5) String name,
            @Schema(nullable = true) String note,
            @NotEmptyIfPresent String label,
            @Alias("mpxn") @Size(max = 3) String identifier,
            @Digits(integer = 8, fraction = 2) BigDecimal amount,
            @Min(1) @Max(9) Integer count,
            Boolean open,
            @Schema(nullable = true) Boolean flag,

            @Schema(nullable = true) @Digits(integer = 8, fraction = 2)
            BigDecimal rate,

            LocalDate day,
            Instant moment,
            LocalTime time,
            Colour colour,
            @Size(max = 2) List<@NotBlank @Size(max = 3) String> words,
            @NotEmpty List<Lid> lids,
            @Size(max = 2) List<Lid> spares,
            List<@Email String> mailboxes,
            @NotEmptyIfPresent @Size(min = 2, max = 3) String sign,
            Shape shape,
            JsonNode anything,
            ObjectNode freeForm,
            @Email String email,
            @InReferenceData(Reference.SALES_CHANNELS) String channel,
            @LookedUp(Lookup.TARIFF) String tariffCode) {}

    record Lid(@NotNull Integer size) {}

    @Schema(
            oneOf = {Round.class, Square.class},
            discriminatorProperty = "kind",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "ROUND", schema = Round.class),
                @DiscriminatorMapping(value = "SQUARE", schema = Square.class)
            })
    sealed interface Shape permits Round, Square {}

    record Round(String kind, @NotNull Integer radius) implements Shape {}

    record Square(String kind, @NotNull Integer side) implements Shape {}

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static ValidationResult<Box> read(String text) {
        return read(text, 1000);
    }

    private static ValidationResult<Box> read(String text, int cap) {
        return RuleEngine.conclude(new PayloadReader(VALIDATOR, cap).read(json(text), Box.class, CHOICES));
    }

    /** The codes and places of a box with a name and these fields besides. */
    private static List<String> problems(String fields) {
        var name = fields.startsWith("'name'") ? "" : "'name':'box',";
        return problems(read("{" + name + fields + "}"));
    }

    private static List<String> problems(ValidationResult<?> result) {
        return result.problems().stream()
                .map(problem -> problem.code() + " " + problem.at())
                .toList();
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "'note': 3.0                 |",
                    "'note': null                |",
                    "'note': ''                  |",
                    "'note': true                | invalid note",
                    "'note': {}                  | invalid note",
                    "'note': []                  | invalid note",
                    "'label': null               | null label",
                    "'label': ' '                | blank label",
                    "'label': '\\u00a0\\u2007\\u202f\\u3000\\u0085\\u001c' | blank label",
                    "'name': '😀😀😀😀😀'        |",
                    "'name': '😀😀😀😀😀😀'      | max_length name",
                    "'sign': '😀'                | min_length sign",
                    "'sign': '😀😀😀'            |",
                    "'words': ['😀😀😀','ab']    |",
                    "'words': ['😀😀😀😀']       | max_length words.0",
                    "'identifier': '1234'        | max_length identifier",
                    "'mpxn': '1234'              | max_length mpxn",
                    "'mpxn': '1', 'identifier':'1'|",
                    "'mpxn': '1', 'identifier':'2'| invalid identifier",
                    "'amount': 12.5              |",
                    "'amount': '-12.50'          |",
                    "'amount': '1e3'             |",
                    "'amount': ''                | invalid amount",
                    "'amount': '\u00a012.5\u3000' |",
                    "'amount': '1_2.5'           |",
                    "'amount': '１２'             |",
                    "'amount': '1 2'             | invalid amount",
                    "'amount': '12,5'            | invalid amount",
                    "'amount': 'NaN'             | invalid amount",
                    "'amount': true              | invalid amount",
                    "'amount': '1.234'           | max_decimal_places amount",
                    "'amount': '123456789'       | max_whole_digits amount",
                    "'amount': '12345678.901'    | max_digits amount",
                    "'amount': 1e99              | max_digits amount",
                    "'amount': '1e999999999'     | max_digits amount",
                    "'amount': '1e-999999999'    | max_digits amount",
                    "'count': 5                  |",
                    "'count': '5'                |",
                    "'count': '5.0'              |",
                    "'count': 5.0                |",
                    "'count': 5.5                | invalid count",
                    "'count': 'five'             | invalid count",
                    "'count': '\u00a05\u2003'  |",
                    "'count': '5. '              |",
                    "'count': '0_5'              |",
                    "'count': '_5'               | invalid count",
                    "'count': '5__0'             | invalid count",
                    "'count': '٥'                |",
                    "'count': '.0'               | invalid count",
                    "'count': '5.01'             | invalid count",
                    "'count': '1e0'              | invalid count",
                    "'count': true               | invalid count",
                    "'count': 0                  | min_value count",
                    "'count': 10                 | max_value count",
                    "'count': 99999999999999999999 | max_value count",
                    "'count': -1e999999999       | min_value count",
                    "'open': 'YES'               |",
                    "'open': 0                   |",
                    "'open': 'maybe'             | invalid open",
                    "'open': 2                   | invalid open",
                    "'open': 1.0                 |",
                    "'open': 0.0                 |",
                    "'open': -0.0                |",
                    "'open': 1e0                 |",
                    "'open': 1.5                 | invalid open",
                    "'open': '1.0'               | invalid open",
                    "'open': ' true'             | invalid open",
                    "'open': 'true\u00a0'       | invalid open",
                    "'open': ''                  | invalid open",
                    "'open': 'null'              | invalid open",
                    "'open': null                | null open",
                    "'flag': null                |",
                    "'flag': ''                  |",
                    "'flag': 'null'              |",
                    "'flag': 'NULL'              |",
                    "'flag': ' '                 | invalid flag",
                    "'flag': 'None'              | invalid flag",
                    "'rate': ''                  |",
                    "'rate': ' '                 |",
                    "'rate': 'x'                 | invalid rate",
                    "'day': '2019-02-28'         |",
                    "'day': ' 2019-02-28'        | invalid day",
                    "'day': '2019-02-28\\n'      | invalid day",
                    "'day': '2019-02-29'         | invalid day",
                    "'day': '2019-2-8'           | invalid day",
                    "'day': '2019-02-28T00:00:00Z' | invalid day",
                    "'day': 20190228             | invalid day",
                    "'moment': '2019-08-01'      |",
                    "'moment': '2019-08-01T10:20:30.123456+01:00' |",
                    "'moment': '2019-08-01 10:20' |",
                    "'moment': '2019-08-01T25:00:00Z' | invalid moment",
                    "'moment': 'yesterday'       | invalid moment",
                    "'moment': '2019-08-01T10:20:30.1234567Z' |",
                    "'moment': '2019-08-01T10:20:30.12345678901234567890Z' |",
                    "'moment': '2019-08-01T10:20:30.123456789+01:00' |",
                    "'moment': '2019-08-01T10:20:30,5Z' |",
                    "'moment': '2019-08-01T10:20:30+0000' |",
                    "'moment': '2019-08-01T10:20:30-0130' |",
                    "'moment': '2019-08-01T10:20:30+00' |",
                    "'moment': '2019-08-01T10:20:30+' | invalid moment",
                    "'moment': '2019-08-01T10:20:30+24:00' | invalid moment",
                    "'moment': '2019-08-01T10:20:30+01:60' | invalid moment",
                    "'moment': '2019-08-01T10:20:30.Z' | invalid moment",
                    "'moment': ' 2019-08-01T10:20:30Z' | invalid moment",
                    "'moment': '2019-08-01T10:20:30Z\u00a0' | invalid moment",
                    "'time': '23:59:59'          |",
                    "'time': '24:00'             | invalid time",
                    "'time': '10:20:30,1234567'  |",
                    "'time': '10:20 '            | invalid time",
                    "'colour': 'RED'             |",
                    "'colour': 'red'             | invalid_choice colour",
                    "'colour': ''                | invalid_choice colour",
                    "'colour': 7                 | invalid_choice colour",
                    "'colour': ' RED'            | invalid_choice colour",
                    "'colour': 'RED\u00a0'      | invalid_choice colour",
                    "'colour': '\ud800'         | invalid_choice colour",
                    "'words': ['a','b']          |",
                    "'words': ['a','b','c']      | max_length words",
                    "'words': ['a','long']       | max_length words.1",
                    "'words': ['a','']           | blank words.1",
                    "'words': [null]             | null words.0",
                    "'words': 'a'                | not_a_list words",
                    "'words': {}                 | not_a_list words",
                    "'words': []                 |",
                    "'words': ['long',null,'']   | max_length words.0; null words.1; blank words.2",
                    "'words': ['long','a','b']   | max_length words.0",
                    "'words': ['x',1,{},null]    | invalid words.2; null words.3",
                    "'mailboxes': ['x',null]     | invalid mailboxes.0; null mailboxes.1",
                    "'mailboxes': [null,'a@b.org','x'] | null mailboxes.0; invalid mailboxes.2",
                    "'lids': []                  | empty lids.non_field_errors",
                    "'lids': 'x'                 | not_a_list lids.non_field_errors",
                    "'lids': {}                  | not_a_list lids.non_field_errors",
                    "'lids': null                | null lids",
                    "'lids': ['x',null,{}]       | invalid lids.0.non_field_errors; null lids.1; required lids.2.size",
                    "'spares': [{'size':1},{},{}] | max_length spares.non_field_errors",
                    "'spares': []                |",
                    "'lids': [{}]                | required lids.0.size",
                    "'lids': ['x']               | invalid lids.0.non_field_errors",
                    "'shape': {'kind':'ROUND','radius':1} |",
                    "'shape': {'radius':1}       | required shape.kind",
                    "'shape': {'kind':'FLAT'}    | invalid_choice shape.kind",
                    "'shape': {'kind':'SQUARE'}  | required shape.side",
                    "'shape': 'ROUND'            | invalid shape.non_field_errors",
                    "'anything': null            |",
                    "'anything': [1,{}]          |",
                    "'free_form': {'x':[1]}      |",
                    "'free_form': 'x'            | not_a_dict free_form",
                    "'email': 'a@example.org'    |",
                    "'email': 'nobody'           | invalid email",
                    "'channel': 'KNOWN'          |",
                    "'channel': 'OTHER'          | invalid_choice channel",
                    "'note': 'a\\u0000b'         | null_characters_not_allowed note",
                    "'note': 'a\\ud800b'         | surrogate_characters_not_allowed note",
                    "'note': '\\ude00\\ud83d'    | surrogate_characters_not_allowed note",
                    "'note': '\\ud83d\\ude00'    |",
                    "'free_form': {'x':['\\ud800']} | surrogate_characters_not_allowed free_form",
                    "'free_form': {'\\udc00':1}  | surrogate_characters_not_allowed free_form",
                    "'anything': '\\ud800'      | surrogate_characters_not_allowed anything",
                    "'shape': {'kind':' ROUND','radius':1} | invalid_choice shape.kind",
                })
        void orTakes(String fields, String expected) {
            assertEquals(expected == null ? List.of() : List.of(expected.split("; ")), problems(fields));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "'text'", "3", "null"})
        void aPayloadThatIsNoObject(String payload) {
            var result = read(payload);
            assertEquals(
                    List.of((payload.equals("null") ? "null" : "invalid") + " non_field_errors"), problems(result));
            assertNull(result.value());
        }

        @Test
        void everythingThatIsWrongAtOnceInTheOrderOfThePayload() {
            var result = read("""
                    {'count': 99, 'lids': [{'size': 1}, {}, {'size': 'x'}], 'colour': 'GREEN', 'label': ''}
                    """);
            assertEquals(
                    List.of(
                            "max_value count",
                            "required lids.1.size",
                            "invalid lids.2.size",
                            "invalid_choice colour",
                            "blank label",
                            "required name"),
                    problems(result));
        }

        @Test
        void noMoreThanTheCapButCountsAll() {
            var lids = "{},".repeat(49) + "{}";
            var result = read("{'name':'box','lids':[" + lids + "]}", 10);
            assertEquals(10, result.problems().size());
            assertEquals(50, result.found());
            assertEquals(
                    "Bad. The first 10 of 50 problems are listed.",
                    ErrorFormat.GUIDE.body("code", "Bad.", result).get("detail").textValue());
        }
    }

    /** The library makes an object of each violation; it must not be asked about the elements of a list. */
    @Test
    void millionsOfWrongElementsAreCountedAndNotKept() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var payload = json("{'name':'box','words':[" + "'toolong','',".repeat(50_000) + "null],'mailboxes':["
                + "'x',".repeat(50_000) + "'y']}");
        long before = threads.getCurrentThreadAllocatedBytes();
        var result = RuleEngine.conclude(new PayloadReader(VALIDATOR, 100).read(payload, Box.class, CHOICES));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(150_002, result.found());
        assertEquals(100, result.problems().size());
        assertTrue(allocated < 60_000_000, allocated + " bytes for 150,002 problems");
    }

    @Nested
    class Binds {

        @Test
        void values() {
            var box = read("""
                            {'name':' box ','amount':'10.50','count':'7','open':'off','day':'2019-08-01',
                             'moment':'2019-08-01','time':'10:20','colour':'BLUE','mpxn':'12','lids':[{'size':4}],
                             'shape':{'kind':'SQUARE','side':2},'tariff_code':'T-1'}
                            """).value();
            assertEquals("box", box.name());
            assertEquals(new BigDecimal("10.50"), box.amount());
            assertEquals(7, box.count());
            assertEquals(false, box.open());
            assertEquals(LocalDate.of(2019, 8, 1), box.day());
            // Midnight in London is an hour before Greenwich's in summer.
            assertEquals(Instant.parse("2019-07-31T23:00:00Z"), box.moment());
            assertEquals(LocalTime.of(10, 20), box.time());
            assertEquals(Colour.BLUE, box.colour());
            assertEquals("12", box.identifier());
            assertEquals(List.of(new Lid(4)), box.lids());
            assertEquals(new Square("SQUARE", 2), box.shape());
            assertEquals(List.of(), box.words());
            assertNull(box.note());
        }

        @Test
        void collectsWhatToLookUp() {
            var parsed = new PayloadReader(VALIDATOR, 10)
                    .read(json("{'name':'box','tariff_code':'T-1'}"), Box.class, CHOICES);
            assertTrue(parsed.lookups().get(Lookup.TARIFF).contains("T-1"));
        }
    }

    @ParameterizedTest
    @CsvSource({"{}, not_a_list", "3, not_a_list", "[], empty", "null, null"})
    void refusesAPayloadThatIsNoListOfObjects(String payload, String code) {
        var parsed = new PayloadReader(VALIDATOR, 10).readList(json(payload), Lid.class, CHOICES);
        assertEquals(List.of(code + " non_field_errors"), problems(RuleEngine.conclude(parsed)));
    }

    @Test
    void cleansWithoutTouchingOrderOrSpelling() {
        var result = read("""
                {'zzz':1,'mpxn':' 12 ','name':'box','note':null,'amount':12.50,'open':'yes','count':'3',
                 'shape':{'side':1,'kind':'SQUARE','stray':true},'lids':[{'size':1,'stray':2}]}
                """);
        assertEquals(json("""
                                {'mpxn':'12','name':'box','note':null,'amount':'12.50','open':true,'count':3,
                                 'shape':{'side':1,'kind':'SQUARE'},'lids':[{'size':1}]}
                                """).toString(), result.cleaned().toString());
    }

    @Test
    void cleansToNormalForms() {
        var result = read("""
                {'name':'\\u00a0box\\u3000','open':1.0,'flag':'null','rate':' ','time':'10:20:30,1234567',
                 'moment':'2019-08-01T10:20:30.123456789Z'}
                """);
        assertEquals(json("""
                        {'name':'box','open':true,'flag':null,'rate':null,'time':'10:20:30.123456',
                         'moment':'2019-08-01T10:20:30.123456Z'}
                        """).toString(), result.cleaned().toString());
        assertEquals(
                Instant.parse("2019-08-01T10:20:30.123456Z"), result.value().moment());
        assertEquals(LocalTime.of(10, 20, 30, 123_456_000), result.value().time());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-01T10:20:30.5+01:00, 2019-08-01T10:20:30.5+01:00, 2019-08-01T09:20:30.500Z",
        "'2019-08-01T10:20:30,9999999Z', 2019-08-01T11:20:30.999999+01:00, 2019-08-01T10:20:30.999999Z",
        "2019-12-01T10:20:30+0000, 2019-12-01T10:20:30Z, 2019-12-01T10:20:30Z",
        "2019-12-01T10:20:30+01, 2019-12-01T09:20:30Z, 2019-12-01T09:20:30Z",
        "2019-12-01T10:20:30-0130, 2019-12-01T11:50:30Z, 2019-12-01T11:50:30Z",
        "2019-12-01T10:20:30+23:59, 2019-11-30T10:21:30Z, 2019-11-30T10:21:30Z",
        "2019-08-01 10:20, 2019-08-01T10:20:00+01:00, 2019-08-01T09:20:00Z",
    })
    void echoesMomentsAsRfc3339(String sent, String echo, Instant bound) {
        var result = read("{'name':'box','moment':'" + sent + "'}");
        assertEquals(bound, result.value().moment());
        assertEquals(echo, result.cleaned().path("moment").textValue());
    }

    @Test
    void quotesNothingThatUtf8CannotWrite() {
        var result = read("{'name':'box','colour':'" + "x".repeat(99) + "\\ud83d\\ude00','channel':'a\\ud83d'}");
        for (var problem : result.problems()) {
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(problem.detail()), problem.detail());
        }
        assertEquals(2, result.found());
    }

    @Test
    void nestedFormFollowsThePayload() {
        var result = read("{'name':'box','lids':[{},{'size':'x'}],'words':'x'}");
        assertEquals(json("""
                        {'lids':{'0':{'size':['This field is required.']},'1':{'size':['A valid integer is required.']}},
                         'words':['Expected a list of items but got type \\'str\\'.']}
                        """.replace("\\'", "\\\"")), ErrorFormat.NESTED.body("code", "Bad.", result));
    }
}
