package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of document stores. */
@RegisterForReflection
@Schema(description = "The kinds of document stores.")
public enum DocumentStoreKind {
    @JsonProperty("any")
    ANY(null),
    @JsonProperty("list")
    LIST("paths"),
    @JsonProperty("directory")
    DIRECTORY("directory"),
    @JsonProperty("s3")
    S3("bucket");

    private final String neededField;

    DocumentStoreKind(String neededField) {
        this.neededField = neededField;
    }

    /** Returns the field that a store of this kind must have, or null if there is none. */
    String neededField() {
        return neededField;
    }

    /** Returns the kind as documents spell it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
