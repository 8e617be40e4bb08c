package io.krakenemulator.schema.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the problems of one field. Source: the samples of the schema. */
@Schema(
        name = "FieldErrors",
        anyOf = {String[].class, DRFError.class},
        description = "The problems of a field as sentences, or the dictionary of an object or a list.")
public interface FieldErrors {}
