package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What kind of account is to be made. Source: schema. */
@RegisterForReflection
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
