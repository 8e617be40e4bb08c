package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.NotEmptyIfPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that transfer readings and historical readings share. */
public interface ReadingFields {

    @Composed
    @NotNull
    @Schema(description = "Day of the reading.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ReadingDate {}

    @Composed
    @NotNull
    @Schema(description = "Who or what took the reading.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ReadingType {}

    @Composed
    @NotNull
    @Money
    @Schema(description = "What the register showed, in its own unit.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ReadingValue {}

    @Composed
    @NotEmptyIfPresent
    @Size(max = 32)
    @Schema( description = "Identifier of the register as the meter technical details have it, leading zeros included. Electricity only.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface RegisterId {}
}
