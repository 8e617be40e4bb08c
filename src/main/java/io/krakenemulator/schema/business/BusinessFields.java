package io.krakenemulator.schema.business;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.NotEmptyIfPresent;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that both forms of a business share. */
public interface BusinessFields {

    @Composed
    @Schema(description = "Legal form of the business.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface BusinessType {}

    @Composed
    @NotEmptyIfPresent
    @Size(max = 255)
    @Schema(description = "Name of the company.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CompanyName {}

    @Composed
    @NotEmptyIfPresent
    @Size(max = 100)
    @Schema(description = "Registration number of the company. Answered in its eight-character form.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CompanyNumber {}

    @Composed
    @Schema(description = "Further facts by registered key.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Details {}

    @Composed
    @Schema(description = "Portfolios of the business.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Portfolios {}

    @Composed
    @NotEmptyIfPresent
    @Schema(description = "Segment that the business is counted in.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SegmentName {}

    @Composed
    @Schema(description = "People who act for the business.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Users {}
}
