package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How the accounts of a portfolio are treated together. Only its lead account may send them.")
public record PortfolioSettings(
        @Schema(description = "Whether the accounts are billed together.", defaultValue = "false")
        Boolean collectiveBilling,

        @Schema(description = "Whether the accounts are paid together.", defaultValue = "false")
        Boolean collectivePayments,

        @Schema(
                description = "Whether each account's own billing options, not the lead's, time its part of the bill.",
                defaultValue = "false")
        Boolean delegateBillingScheduleToChildren,

        @Schema(
                description = "Whether each account of a collective bill gets a message of its own.",
                defaultValue = "false")
        Boolean sendCollectiveBillConstituentMessages) {}
