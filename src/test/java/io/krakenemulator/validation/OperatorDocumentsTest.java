package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.constraint.DateOrMoment;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.krakenemulator.validation.constraint.MomentBetween;
import io.krakenemulator.validation.constraint.RegularExpression;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final OperatorDocuments DOCUMENTS =
            new OperatorDocuments(Validation.buildDefaultValidatorFactory().getValidator());

    enum Colour {
        RED,
        BLUE
    }

    record Crate(
            @NotNull @NotBlank String name,
            String note,
            @NumberOrText String seed,
            @NumberOrText BigDecimal price,
            @Min(1) @Max(9) Integer count,
            Boolean open,
            LocalDate day,

            @MomentBetween(min = "2000-01-01T00:00:00Z", max = "2001-01-01T00:00:00Z", message = "must be in 2000")
            Instant moment,

            @DurationBetween(min = "PT0S", max = "PT1H", message = "must be an hour at most")
            Duration length,

            @DateOrMoment String ends,
            @RegularExpression String rule,
            Colour colour,
            @NotEmpty @Size(max = 2) List<Crate> crates,
            List<@Pattern(regexp = "[a-z]+", message = "must be in lower case") String> keys,
            Map<String, Colour> colours,
            Reach reach,
            @Schema(nullable = true) String label)
            implements CrossChecked {

        @Override
        public void check(ObjectNode sent, Problems problems) {
            if ("crate".equals(name) && note != null) {
                problems.at("note").add("invalid", "must be left out");
            }
        }
    }

    @Schema(oneOf = {Fixed.class, Range.class})
    sealed interface Reach permits Fixed, Range {}

    @SingleValue
    record Fixed(@Min(1) Integer value) implements Reach {}

    record Range(@NotNull Integer min, @NotNull Integer max) implements Reach {}

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static ValidationResult<Crate> read(String fields) {
        return DOCUMENTS.read(json("{'name':'crate'," + fields + "}"), Crate.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'nam': 1                       | nam unknown_key",
                "'name': 7                      | name invalid",
                "'name': ' '                    | name blank",
                "'name': null                   | name null",
                "'note': 393e1                  | note invalid",
                "'seed': 1.5                    | seed invalid",
                "'price': 'much'                | price invalid",
                "'price': '1e999999999'         | price invalid",
                "'price': '1e-1001'             | price invalid",
                "'count': '3'                   | count invalid",
                "'count': 0                     | count invalid",
                "'count': 10                    | count invalid",
                "'count': 3.0                   | count invalid",
                "'open': 'yes'                  | open invalid",
                "'day': '2019-8-6'              | day invalid",
                "'moment': '2000-01-01'         | moment invalid",
                "'moment': '1999-01-01T00:00:00Z' | moment invalid",
                "'length': 'P1M'                | length invalid",
                "'length': 'PT2H'               | length invalid",
                "'ends': 'soon'                 | ends invalid",
                "'rule': '(a{2'                 | rule invalid",
                "'colour': 'red'                | colour invalid_choice",
                "'crates': {}                   | crates not_a_list",
                "'crates': []                   | crates empty",
                "'crates': [1, 2, 3]            | crates max_length",
                "'crates': [1]                  | crates.0 invalid",
                "'crates': [{}]                 | crates.0.name required",
                "'keys': ['a', 'B']             | keys.1 invalid",
                "'keys': [7]                    | keys.0 invalid",
                "'colours': {'a': 'PINK'}       | colours.a invalid_choice",
                "'colours': []                  | colours invalid",
                "'reach': 0                     | reach invalid",
                "'reach': 'far'                 | reach invalid",
                "'reach': {'min': 1}            | reach.max required",
                "'note': 'x'                    | note invalid",
                "'note': '\\u0000'              | note null_characters_not_allowed"
            })
    void valueThatDoesNotFitIsRefusedAtItsPlace(String fields, String expected) {
        var found = read(fields).problems().stream()
                .map(problem -> problem.at() + " " + problem.code())
                .toList();
        assertEquals(List.of(expected), found);
    }

    @Test
    void documentThatIsNoObjectIsRefusedAtItsRoot() {
        var problem = DOCUMENTS.read(json("[]"), Crate.class).problems().get(0);
        assertEquals("", problem.at().toString());
        assertEquals("must be an object", problem.detail());
    }

    @Test
    void detailsContinueThePlace() {
        assertEquals("must be text: put it in quotes", detail("'note': 393"));
        assertEquals("must be in lower case", detail("'keys': [7]"));
        assertEquals("must be one of RED, BLUE", detail("'colour': 'red'"));
        assertEquals("must be an integer of at least 1", detail("'count': 0"));
        assertEquals("must be in 2000", detail("'moment': '1999-01-01T00:00:00Z'"));
    }

    private static String detail(String fields) {
        return read(fields).problems().get(0).detail();
    }

    @Test
    void everyValueIsKeptAsItWasWritten() {
        var document = json("{'name':'box','note':'','seed':7,'price':1.50,'label':null,'ends':'2019-08-06',"
                + "'colours':{'a':'RED'},'reach':{'max':2,'min':1},'crates':[{'name':'inner','reach':3}]}");
        var result = DOCUMENTS.read(document, Crate.class);
        assertEquals(List.of(), result.problems());
        assertEquals(document.toString(), result.cleaned().toString());
        assertEquals("7", result.value().seed());
        assertEquals(new Range(1, 2), result.value().reach());
        assertEquals(new Fixed(3), result.value().crates().get(0).reach());
        assertEquals(Map.of("a", Colour.RED), result.value().colours());
    }

    @Test
    void documentMayBeAUnion() {
        assertEquals(
                new Range(1, 2),
                DOCUMENTS.read(json("{'min':1,'max':2}"), Reach.class).value());
        assertEquals(
                "must be an integer of at least 1",
                DOCUMENTS.read(json("0"), Reach.class).problems().get(0).detail());
    }

    @Test
    void partIsNotCheckedAcrossItsFields() {
        var part = json("{'name':'crate','note':'x'}");
        assertEquals(List.of(), DOCUMENTS.readPart(part, Crate.class).problems());
    }

    @Test
    void storedValueThatNoLongerFitsIsBoundAsNull() {
        var crate = PayloadReader.bind(json("{'name':'crate','count':99,'colour':'PINK','gone':1}"), Crate.class);
        assertEquals("crate", crate.name());
        assertEquals(99, crate.count());
        assertNull(crate.colour());
    }
}
