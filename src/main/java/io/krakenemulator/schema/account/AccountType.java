package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What kind of account is to be made.")
public enum AccountType {
    DOMESTIC,
    BUSINESS,
    MANAGED,
    PORTFOLIO_LEAD,
    DOMESTIC_VACANT,
    BUSINESS_VACANT,
    DOMESTIC_OCCUPIER,
    BUSINESS_OCCUPIER,
    SYSTEM,
    DOMESTIC_THIRD_PARTY_BILLED,
    BUSINESS_THIRD_PARTY_BILLED
}
