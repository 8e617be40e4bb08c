package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.constraint.PortfolioNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The business intermediary through whom an agreement came about.")
public record AgreementIntermediaryDetails(
        @Size(max = 255) @Schema(description = "Identifier of the relationship in the source system.", nullable = true)
        String externalId,

        @RequiredText
        @PortfolioNumber
        @Schema(description = "Number of the intermediary's portfolio: P- and eight capital letters or digits.")
        String portfolioNumber) {}
