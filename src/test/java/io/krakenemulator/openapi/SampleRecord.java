package io.krakenemulator.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payload with a component of every kind. */
@Schema(name = "Sample", description = "One of everything.")
public record SampleRecord(
        @NotNull @NotBlank @Size(max = 9) @Schema(description = "A name.")
        String requiredName,

        @NotBlank @Schema(description = "A nickname.") String nickname,

        @Email @Size(max = 254) @Schema(description = "A mailbox.", nullable = true)
        String mailbox,

        @Schema(description = "A day.") LocalDate day,

        @Schema(description = "A day or none.", nullable = true)
        LocalDate dayOrNull,

        @Schema(description = "A moment.") Instant moment,
        @Schema(description = "A time of day.") LocalTime timeOfDay,

        @Digits(integer = 8, fraction = 2) @Schema(description = "Pounds.", defaultValue = "0.00")
        BigDecimal amount,

        @Schema(description = "Pounds of any length.", nullable = true)
        BigDecimal freeAmount,

        @Schema(description = "Anything.") JsonNode anything,
        @Schema(description = "An object.", nullable = true) ObjectNode object,

        @Min(1) @Max(9) @Schema(description = "A digit.", nullable = true)
        Integer digit,

        @Schema(description = "A switch.", defaultValue = "false")
        Boolean isOn,

        @Schema(description = "A kind.") Kind kind,

        @Schema(description = "A kind or none.", nullable = true)
        Kind kindOrNull,

        @Schema(description = "A part.") Part part,

        @Schema(description = "A part or none.", nullable = true)
        Part partOrNull,

        @NotEmpty @Schema(description = "Parts.") List<Part> parts,
        @Schema(description = "Days.") List<LocalDate> days,
        @Schema(description = "Names.") List<@NotBlank @Size(max = 5) String> names,
        @Schema(description = "A shape.") Shape shape,

        @InReferenceData(Reference.CAMPAIGNS) @Schema(description = "A campaign.")
        String campaign,

        @NotNull @NotBlank @Alias("mpxn") @OddNumber @Schema(description = "A number.")
        String identifier,

        @Schema(
                description = "The line before.",
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "parts"))
        String supplyAddress1) {

    /** Questions that a record answers about itself are not fields. */
    public boolean isComplete() {
        return nickname != null;
    }

    public String getLabel() {
        return requiredName;
    }

    public enum Kind {
        PLAIN,
        @JsonProperty("DE-ENERGISED")
        DE_ENERGISED,
        @JsonProperty("")
        NONE
    }

    @Schema(name = "SamplePart")
    public record Part(
            @NotNull @Digits(integer = 7, fraction = 5) @Schema(description = "A rate.")
            BigDecimal rate) {}

    @Schema(
            name = "SampleShape",
            oneOf = {Circle.class, Square.class},
            discriminatorProperty = "type",
            discriminatorMapping = {
                @DiscriminatorMapping(value = "CIRCLE", schema = Circle.class),
                @DiscriminatorMapping(value = "SQUARE", schema = Square.class)
            })
    public sealed interface Shape permits Circle, Square {
        String getOutline();
    }

    @Schema(name = "SampleCircle")
    public record Circle(
            @NotNull @Schema(description = "The type.") String type,
            @Schema(description = "The radius.") Integer radius)
            implements Shape {
        @Override
        public String getOutline() {
            return "round";
        }
    }

    @Schema(name = "SampleSquare")
    public record Square(
            @NotNull @Schema(description = "The type.") String type,
            @Schema(description = "The side.") Integer side) implements Shape {
        @Override
        public String getOutline() {
            return "angular";
        }
    }
}
