package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate in the list of all. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CertificateSummary", description = "A certificate without its verdicts.")
public record CertificateSummary(
        @NotNull @Schema(description = "The id.", examples = "1a2b3c4d")
        String id,

        @NotNull @Schema(description = "The name for people.")
        String name,

        @NotNull @Schema(description = "The seed of the accounts.")
        Long seed,

        @NotNull @Schema(description = "How many accounts the loader brings in for each scenario.")
        Integer accounts,

        @NotNull @Schema(description = "The number of scenarios.")
        Integer scenarios,

        @NotNull @Schema(description = "When the certificate was created, by the real clock.")
        String createdAt) {

    static CertificateSummary of(Certificate certificate) {
        return new CertificateSummary(
                certificate.id(),
                certificate.name(),
                certificate.seed(),
                certificate.accounts(),
                certificate.trials().size(),
                certificate.createdAt().toString());
    }
}
