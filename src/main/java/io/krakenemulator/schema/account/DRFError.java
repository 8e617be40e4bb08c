package io.krakenemulator.schema.account;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the problems of a payload as a dictionary of its fields. Source: the samples of the schema. */
@Schema(
        name = "DRFError",
        type = SchemaType.OBJECT,
        additionalProperties = FieldErrors.class,
        description =
                "The problems of a payload, as a dictionary by the name of the field. An object has a dictionary of its"
                        + " own; a list has one whose names are the positions of its items, from 0.")
public interface DRFError {}
