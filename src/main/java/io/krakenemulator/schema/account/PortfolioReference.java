package io.krakenemulator.schema.account;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A reference that tells which portfolio is meant.")
public record PortfolioReference(
        @RequiredText
        @InReferenceData(Reference.PORTFOLIO_NAMESPACES)
        @Schema(description = "Namespace of the reference, once per portfolio.")
        String namespace,

        @RequiredText @Size(max = 100) @Schema(description = "The reference itself.")
        String value) {}
