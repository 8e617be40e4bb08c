package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An imported account as the control API shows it. Documents what {@link AccountFile} writes. */
@RegisterForReflection
@Schema(name = "Account", description = "An imported account: what it was made from, and what it has become.")
record AccountView(
        @NotNull @Schema(name = "import_supplier", description = "Code of its import supplier.")
        String importSupplier,

        @NotNull @Schema(name = "external_account_number", description = "Its number in the system that it comes from.")
        String externalAccountNumber,

        @NotNull @Schema(name = "kraken_account_number", description = "Its number.")
        String krakenAccountNumber,

        @NotNull @Schema(name = "created_at", description = "When it was imported, by the sandbox's clock.")
        Instant createdAt,

        @NotNull @Schema(name = "operations_team", description = "The team that looks after it.", nullable = true)
        String operationsTeam,

        @NotNull @Schema(description = "Of its ledger, in pounds; credit is positive.", examples = "30.00")
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

        @NotNull @Schema(description = "The validated payload that it was made from.")
        ObjectNode payload) {

    /** One of its meter points. */
    @RegisterForReflection
    @Schema(name = "AccountMeterPoint", description = "A meter point of an imported account.")
    record Point(
            @NotNull @Schema(description = "MPAN or MPRN.") String mpxn,

            @NotNull
            @Schema(
                    enumeration = {"ELECTRICITY", "GAS"},
                    description = "What it measures.")
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

            @NotNull @Schema(description = "Where it stands with the industry, by the sandbox's clock.")
            String status) {}

    /** The statement that is not closed yet. */
    @RegisterForReflection
    @Schema(name = "AccountOpenStatement", description = "The statement that is not closed yet.")
    record OpenStatement(
            @NotNull @Schema(name = "opened_on", description = "Its first day, in London.")
            LocalDate openedOn) {}
}
