package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate with the verdicts of this moment. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Certificate", description = "A certificate with the verdicts of this moment.")
public record CertificateView(
        @NotNull @Schema(description = "The id.", examples = "1a2b3c4d")
        String id,

        @NotNull @Schema(description = "The name for people.")
        String name,

        @NotNull @Schema(description = "The seed of the accounts.")
        Long seed,

        @NotNull @Schema(description = "How many accounts the loader brings in for each scenario.")
        Integer accounts,

        @NotNull @Schema(description = "When the certificate was created, by the real clock.")
        String createdAt,

        @NotNull @Schema(description = "The address of the accounts that the loader must bring in.")
        String cohort,

        @NotNull @Schema(description = "Whether every scenario was run and passed.")
        Boolean passed,

        @NotNull @Schema(description = "The number of scenarios that passed.")
        Long scenariosPassed,

        @NotNull @Schema(description = "The number of scenarios that failed.")
        Long scenariosFailed,

        @NotNull @Schema(description = "The number of scenarios that the loader has not met, or not wholly.")
        Long scenariosNotRun,

        @NotNull @Schema(description = "The number of scenarios whose sandbox was reset, deleted or changed.")
        Long scenariosVoid,

        @NotNull @Schema(description = "The scenarios in their order.")
        List<ScenarioView> scenarios) {

    static CertificateView of(Certificate certificate, List<ScenarioView> scenarios) {
        long passed = count(scenarios, Verdict.PASSED);
        return new CertificateView(
                certificate.id(),
                certificate.name(),
                certificate.seed(),
                certificate.accounts(),
                certificate.createdAt().toString(),
                "/emulator/v1/certificates/" + certificate.id() + "/cohort",
                passed == scenarios.size(),
                passed,
                count(scenarios, Verdict.FAILED),
                count(scenarios, Verdict.NOT_RUN),
                count(scenarios, Verdict.VOID),
                scenarios);
    }

    private static long count(List<ScenarioView> scenarios, Verdict verdict) {
        return scenarios.stream().filter(one -> one.hasVerdict(verdict)).count();
    }
}
