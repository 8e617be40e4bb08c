package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Documents the problems of a payload as a dictionary of its fields. Source: the samples of the schema. The one name that is
 * always the same is stated, because client generators have no class for a dictionary within a union.
 */
@RegisterForReflection
@Schema(
        additionalProperties = FieldErrors.class,
        description =
                "The problems of a payload, as a dictionary by the name of the field. An object has a dictionary of its"
                        + " own; a list has one whose names are the positions of its items, from 0.")
public record DRFError(
        @Schema(description = "The problems of the payload as a whole, for people.")
        List<String> nonFieldErrors) {}
