package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two kept checks, account by account. The database builds it as JSON. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CheckComparison", description = "Two kept checks, account by account.")
record CheckComparison(
        @NotNull @Schema(description = "The name of the first check.")
        String first,

        @NotNull @Schema(description = "The name of the second check.")
        String second,

        @NotNull @Schema(description = "The number of accounts that fail in either check.")
        Changes accounts,

        @NotNull @Schema(description = "The codes, those with the most new accounts first.")
        List<ChangedCode> codes,

        @NotNull @Schema(description = "The first 100 accounts that fail in the first check alone.")
        List<FailedAccount> fixed,

        @NotNull
        @JsonProperty("new")
        @Schema(description = "The first 100 accounts that fail in the second check alone.")
        List<FailedAccount> added,

        @NotNull @Schema(description = "The first 100 accounts that fail in both checks.")
        List<FailedAccount> stillFailing,

        @NotNull
        @Schema(description = "The number of errors of both checks in lines without an external account number.")
        Long errorsWithoutNumber) {

    /** How many accounts have changed. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckChanges", description = "How many accounts have changed.")
    record Changes(
            @NotNull @Schema(description = "Those that fail in the first check alone.")
            Long fixed,

            @NotNull @JsonProperty("new") @Schema(description = "Those that fail in the second check alone.")
            Long added,

            @NotNull @Schema(description = "Those that fail in both.")
            Long stillFailing) {}

    /** How many accounts have a code in one check or both. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckChangedCode", description = "How many accounts have a code in one check or both.")
    record ChangedCode(
            @NotNull String code,

            @NotNull @Schema(description = "Those that have it in the first check alone.")
            Long fixed,

            @NotNull @JsonProperty("new") @Schema(description = "Those that have it in the second check alone.")
            Long added,

            @NotNull @Schema(description = "Those that have it in both.")
            Long stillFailing) {}

    /** An account of a failed line. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CheckFailedAccount", description = "An account of a failed line.")
    record FailedAccount(
            @Schema(nullable = true, description = "The import supplier, if the line has one.")
            String importSupplier,

            @NotNull String externalAccountNumber) {}
}
