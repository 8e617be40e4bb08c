package io.krakenemulator.validation;

import static io.krakenemulator.validation.Boxes.CHOICES;
import static io.krakenemulator.validation.Boxes.VALIDATOR;
import static io.krakenemulator.validation.Boxes.json;
import static io.krakenemulator.validation.Boxes.problems;
import static io.krakenemulator.validation.Boxes.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.validation.Boxes.Box;
import io.krakenemulator.validation.Boxes.Colour;
import io.krakenemulator.validation.Boxes.Lid;
import io.krakenemulator.validation.Boxes.Square;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the reader binds, refuses and cleans payloads, and in which order it reports problems. */
class PayloadReaderTest {

    /** Returns the codes and places of the problems of a box with a name and these other fields. */
    private static List<String> problemsOfBox(String fields) {
        var name = fields.startsWith("'name'") ? "" : "'name':'box',";
        return problems(read("{" + name + fields + "}"));
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
        void readsOrRejectsEachValue(String fields, String expected) {
            assertEquals(expected == null ? List.of() : List.of(expected.split("; ")), problemsOfBox(fields));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "'text'", "3", "null"})
        void rejectsAPayloadThatIsNoObject(String payload) {
            var result = read(payload);
            assertEquals(
                    List.of((payload.equals("null") ? "null" : "invalid") + " non_field_errors"), problems(result));
            assertNull(result.value());
        }

        @Test
        void reportsAllProblemsInTheOrderOfThePayload() {
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
        void listsProblemsUpToTheCapAndCountsAll() {
            var lids = "{},".repeat(49) + "{}";
            var result = read("{'name':'box','lids':[" + lids + "]}", 10);
            assertEquals(10, result.problems().size());
            assertEquals(50, result.found());
            assertEquals(
                    "Bad. The first 10 of 50 problems are listed.",
                    ErrorFormat.GUIDE
                            .body(ShapeCheck.INVALID, "Bad.", result)
                            .get("detail")
                            .textValue());
        }
    }

    /** The library makes an object of each violation; it must not be asked about the elements of a list. */
    @Test
    void countsMillionsOfProblemsWithoutKeepingThem() {
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

    record Bill(@RequiredText String text, @PoundsAndPence BigDecimal sum) {}

    @Test
    void composedAnnotationStandsForItsParts() {
        var parsed = new PayloadReader(VALIDATOR, 10).read(json("{'text':' ','sum':'1.005'}"), Bill.class, CHOICES);
        assertEquals(List.of("blank text", "max_decimal_places sum"), problems(RuleEngine.conclude(parsed)));
        parsed = new PayloadReader(VALIDATOR, 10).read(json("{}"), Bill.class, CHOICES);
        assertEquals(List.of("required text"), problems(RuleEngine.conclude(parsed)));
    }

    @Nested
    class Binds {

        @Test
        void bindsValues() {
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
        void collectsValuesToLookUp() {
            var parsed = new PayloadReader(VALIDATOR, 10)
                    .read(json("{'name':'box','tariff_code':'T-1'}"), Box.class, CHOICES);
            assertTrue(parsed.lookups().get(Lookup.TARIFF).contains("T-1"));
        }
    }

    @ParameterizedTest
    @CsvSource({"{}, not_a_list", "3, not_a_list", "[], empty", "null, null"})
    void rejectsAPayloadThatIsNoListOfObjects(String payload, String code) {
        var parsed = new PayloadReader(VALIDATOR, 10).readList(json(payload), Lid.class, CHOICES);
        assertEquals(List.of(code + " non_field_errors"), problems(RuleEngine.conclude(parsed)));
    }
}
