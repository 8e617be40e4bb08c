package io.krakenemulator.schema.account;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that consents of accounts and of customers share. */
public interface ConsentFields {

    @Composed
    @Size(max = 255)
    @Schema(description = "How the answer was come by.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Description {}

    @Composed
    @Schema(description = "When the answer was given, not in the future; the moment of import where left out.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface SignedAt {}

    @Composed
    @RequiredText
    @InReferenceData(Reference.CONSENT_TYPES)
    @Schema(description = "Kind of consent, registered on the instance.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Type {}

    @Composed
    @NotNull
    @Schema(description = "The answer.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Value {}
}
