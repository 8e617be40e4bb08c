package io.krakenemulator.schema.business;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A further fact about a business.")
public record BusinessDetail(
        @RequiredText
        @InReferenceData(Reference.BUSINESS_DETAIL_NAMESPACES)
        @Schema(description = "Key of the fact, registered on the instance, once per business.")
        String key,

        @NotNull @Schema(description = "The fact, of the type registered for the key.")
        JsonNode value) {}
