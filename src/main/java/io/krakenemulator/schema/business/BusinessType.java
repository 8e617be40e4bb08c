package io.krakenemulator.schema.business;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The legal form of a business. Source: schema. */
@RegisterForReflection
public enum BusinessType {
    SOLE_TRADER,
    LTD,
    PTY_LTD,
    PARTNERSHIP,
    CHARITY,
    PLC,
    LLP,
    TRUST,
    TRADING_AS,
    GOVERNMENT,
    NON_PROFIT,
    CHURCH,
    HOMEOWNER_ASSOCIATION,
    TBD
}
