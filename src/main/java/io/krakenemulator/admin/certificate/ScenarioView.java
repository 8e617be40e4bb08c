package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scenario of a certificate with its verdict. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CertificateScenario", description = "A scenario of a certificate with its verdict.")
public record ScenarioView(
        @NotNull @Schema(description = "The name of the scenario.", examples = "process-lost-after")
        String scenario,

        @NotNull @Schema(description = "What happens to the calls of the loader.")
        String description,

        @NotNull @Schema(description = "The end state that the loader must reach.")
        String demand,

        @NotNull
        @Schema(
                description =
                        "The verdict at this moment. `void` means that the sandbox was reset, deleted or changed.",
                enumeration = {"passed", "failed", "not_run", "void"})
        String verdict,

        @Schema(
                description = "Why the scenario is not run or void; null for the other verdicts.",
                nullable = true,
                examples = "No call came.")
        String reason,

        @NotNull @Schema(description = "The name of the sandbox.")
        String sandbox,

        @Schema(description = "The key of the sandbox for the loader; null if the sandbox is gone.", nullable = true)
        String apiKey,

        @NotNull @Schema(description = "The fault rules of the sandbox.")
        JsonNode faults,

        @Schema(
                description = "How many accounts may be in progress at once; null for the usual limit.",
                nullable = true)
        Integer concurrencyLimit,

        @NotNull @Schema(description = "How time passes.", examples = "live")
        String clock,

        @NotNull @Schema(description = "The counts of accounts.")
        Counts counts,

        @NotNull @Schema(description = "The first twenty accounts that differ from the demand.")
        List<Difference> differences,

        @NotNull @Schema(description = "The rules of the referee that the loader broke. They do not decide.")
        List<Finding> findings) {

    /** The counts of accounts in a sandbox. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CertificateCounts", description = "The counts of accounts in a sandbox.")
    public record Counts(
            @NotNull @Schema(description = "Accounts that must be imported.")
            Long expected,

            @NotNull @Schema(description = "Accounts that are imported.")
            Long imported,

            @NotNull @Schema(description = "Accounts that were never staged.")
            Long missing,

            @NotNull @Schema(description = "Accounts that are staged or in progress.")
            Long staged,

            @NotNull @Schema(description = "Accounts that were not to be brought in.")
            Long unexpected,

            @NotNull @Schema(description = "Accounts that were to be left out, and were not.")
            Long notSkipped,

            @NotNull @Schema(description = "Accounts with another balance.")
            Long wrongBalances,

            @NotNull @Schema(description = "Accounts with other notes.")
            Long wrongNotes,

            @NotNull @Schema(description = "Accounts with other transactions.")
            Long wrongTransactions) {

        static final Counts NONE = new Counts(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);

        static Counts of(long expected, EndStates.Comparison found) {
            return new Counts(
                    expected,
                    found.count("imported"),
                    found.count("missing"),
                    found.count("staged"),
                    found.count("unexpected"),
                    found.count("not_skipped"),
                    found.count("balances"),
                    found.count("notes"),
                    found.count("transactions"));
        }
    }

    /** An account that differs from the demand. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CertificateDifference", description = "An account that differs from the demand.")
    public record Difference(
            @NotNull @Schema(description = "The code of the import supplier.")
            String importSupplier,

            @NotNull @Schema(description = "The number in the system that it comes from.")
            String externalAccountNumber,

            @NotNull @Schema(description = "What differs, in sentences.")
            String detail) {}

    /** A rule of the referee that the loader broke. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CertificateFinding", description = "A rule of the referee that the loader broke.")
    public record Finding(
            @NotNull @Schema(description = "The name of the rule.", examples = "processed_without_validation")
            String rule,

            @NotNull @Schema(description = "What a client must do.")
            String demand,

            @NotNull @Schema(description = "What the rule counts.")
            String unit,

            @NotNull @Schema(description = "How many of them break the rule.")
            Long violations,

            @NotNull @Schema(description = "How many of them the rule could judge.")
            Long observed) {}

    boolean hasVerdict(Verdict sought) {
        return verdict.equals(sought.wire());
    }
}
