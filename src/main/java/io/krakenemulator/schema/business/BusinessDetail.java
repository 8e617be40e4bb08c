package io.krakenemulator.schema.business;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further fact about a business. Source: schema. */
@RegisterForReflection
@Schema(description = "A further fact about a business.")
public record BusinessDetail(
        @NotNull
        @NotBlank
        @InReferenceData(Reference.BUSINESS_DETAIL_NAMESPACES)
        @Schema(description = "Key of the fact, registered on the instance, once per business.")
        String key,

        @NotNull @Schema(description = "The fact, of the type registered for the key.")
        JsonNode value) {}
