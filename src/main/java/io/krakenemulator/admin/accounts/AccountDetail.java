package io.krakenemulator.admin.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.StandardizedError;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as the control API shows it. Documents what {@link AccountDetailQuery} writes. */
@RegisterForReflection
@Schema(
        name = "Account",
        description =
                "An account in any state: its payload, the problems of its import, and its present state. Before it is"
                        + " imported, the fields of the present state are null or empty.")
record AccountDetail(
        @NotNull @Schema(name = "import_supplier", description = "Code of its import supplier.")
        String importSupplier,

        @NotNull @Schema(name = "external_account_number", description = "Its number in the system that it comes from.")
        String externalAccountNumber,

        @NotNull
        @Schema(
                description =
                        "The state of the account. After an attempt that failed it is staged again, with the errors of that"
                                + " attempt.",
                enumeration = {"STAGED", "IN_PROGRESS", "IMPORTED", "SKIPPED"})
        String state,

        @NotNull
        @Schema(name = "kraken_account_number", description = "Its number once it is imported.", nullable = true)
        String krakenAccountNumber,

        @NotNull
        @Schema(
                name = "staged_at",
                description = "When it was first staged, or marked to be skipped, by the sandbox's clock.")
        Instant stagedAt,

        @NotNull
        @Schema(
                name = "last_error_at",
                description = "When the last attempt to import it found something wrong, by the sandbox's clock.",
                nullable = true)
        Instant lastErrorAt,

        @NotNull
        @Schema(
                name = "last_errors_found",
                description =
                        "How many problems that attempt found, those included that `last_errors` has no room for.")
        int lastErrorsFound,

        @NotNull
        @Schema(
                name = "last_errors",
                description =
                        "The problems that the last attempt to import it found, as that call answered them in the guide's"
                                + " form. Empty when there were none, and once other data have been staged.")
        List<StandardizedError> lastErrors,

        @NotNull
        @Schema(name = "created_at", description = "When it was imported, by the sandbox's clock.", nullable = true)
        Instant createdAt,

        @NotNull @Schema(name = "operations_team", description = "The team that looks after it.", nullable = true)
        String operationsTeam,

        @NotNull
        @Schema(description = "Of its ledger, in pounds; credit is positive.", examples = "30.00", nullable = true)
        String balance,

        @NotNull @Schema(name = "meter_points", description = "In the payload's order.")
        List<Point> meterPoints,

        @NotNull @Schema(description = "Which tariff holds for which meter point, and from when.")
        List<ObjectNode> agreements,

        @NotNull @Schema(description = "As in the payload.") List<ObjectNode> customers,

        @NotNull @Schema(description = "As in the payload.") List<ObjectNode> ledgers,

        @NotNull @Schema(description = "Its names in other systems.")
        List<ObjectNode> references,

        @NotNull @Schema(name = "open_statement", description = "The statement that is not closed yet.")
        OpenStatement openStatement,

        @NotNull @Schema(description = "All transactions, those from before the migration included.")
        List<ObjectNode> transactions,

        @NotNull @Schema(description = "The statements from before the migration.")
        List<ObjectNode> statements,

        @NotNull @Schema(name = "payment_schedules", description = "As in the payload.")
        List<ObjectNode> paymentSchedules,

        @NotNull @Schema(name = "payment_instructions", description = "Active ones and earlier ones.")
        List<ObjectNode> paymentInstructions,

        @NotNull @Schema(description = "All notes; pinned or not as the sandbox's clock has it.")
        List<ObjectNode> notes,

        @NotNull
        @Schema(
                description =
                        "The validated payload that is staged, or that it was created from; null when it was marked to be"
                                + " skipped without any.",
                nullable = true)
        ObjectNode payload) {

    /** A meter point of the account. */
    @RegisterForReflection
    @Schema(name = "AccountMeterPoint", description = "A meter point of an imported account.")
    record Point(
            @NotNull @Schema(description = "MPAN or MPRN.") String mpxn,

            @NotNull
            @Schema(
                    enumeration = {"ELECTRICITY", "GAS"},
                    description = "The fuel that it measures.")
            String fuel,

            @NotNull @Schema(description = "Its current supplier.", nullable = true)
            String mpid,

            @NotNull
            @Schema(name = "supply_start_date", description = "First day of supply in the payload.", nullable = true)
            LocalDate supplyStartDate,

            @NotNull @Schema(name = "supply_end_date", description = "End of supply in the payload.", nullable = true)
            LocalDate supplyEndDate,

            @NotNull @Schema(name = "registered_at", description = "When its registration was sent.", nullable = true)
            Instant registeredAt,

            @NotNull
            @Schema(
                    name = "registration_start_date",
                    description = "First day of supply that its registration asks for.",
                    nullable = true)
            LocalDate registrationStartDate,

            @NotNull @Schema(description = "Its registration status, by the sandbox's clock.")
            String status) {}

    /** The statement that is not closed yet. */
    @RegisterForReflection
    @Schema(name = "AccountOpenStatement", description = "The statement that is not closed yet.")
    record OpenStatement(
            @NotNull @Schema(name = "opened_on", description = "Its first day, in London.", nullable = true)
            LocalDate openedOn) {}
}
