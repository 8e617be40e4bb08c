package io.krakenemulator.schema.account;

import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The statement fields of an account for one ledger. Published samples use it without a "
                + "definition; its fields are gathered from them, from the rules that name them and from a sibling "
                + "market: inference.")
public record AccountLedger(
        @NotEmptyIfPresent @InReferenceData(Reference.LEDGER_TYPES) @Schema(description = "Code of the ledger's type.")
        String ledgerCode,

        @NotEmptyIfPresent @Schema(description = "Name by which other parts of the payload refer to this ledger.")
        String ledgerIdentifier,

        @Schema(description = "MPANs and MPRNs of the payload that are billed on this ledger.")
        List<@NotBlank String> identifiers,

        @Money
        @Schema(
                description = "Balance of the ledger to carry over, in pounds. All ledgers "
                        + "together make up the transfer balance.")
        BigDecimal ledgerBalance,

        @Money @Schema(description = "Balance of the ledger's last statement, in pounds.")
        BigDecimal lastStatementBalance,

        @Schema(description = "Last day of the ledger's last statement.")
        LocalDate lastStatementClosingDate,

        @Schema(description = "Day on which the ledger's last statement was issued.")
        LocalDate lastStatementIssueDate,

        @Schema(description = "Transactions since the ledger's last statement.")
        List<EnergyTransaction> currentStatementTransactions,

        @Schema(description = "Transactions that were billed on the ledger before.")
        List<EnergyTransaction> historicalStatementTransactions) {}
