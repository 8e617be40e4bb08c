package io.krakenemulator.validation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Payloads of one record that has a component of every kind, for tests of the reader. */
final class Boxes {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    static final Choices CHOICES = (list, value) -> value.equals("KNOWN");

    private Boxes() {}

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

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static ValidationResult<Box> read(String text) {
        return read(text, 1000);
    }

    static ValidationResult<Box> read(String text, int cap) {
        return RuleEngine.conclude(new PayloadReader(VALIDATOR, cap).read(json(text), Box.class, CHOICES));
    }

    /** Returns the problems of a result as {@code code attr} pairs. */
    static List<String> problems(ValidationResult<?> result) {
        return result.problems().stream()
                .map(problem -> problem.code() + " " + problem.at())
                .toList();
    }
}
