package io.krakenemulator.schema.business;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The legal form of a business.")
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
