package io.krakenemulator.schema.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The legal form of the business behind an account, as the deprecated field on the account spells "
                + "it: there it may also be empty.")
public enum AccountBusinessType {
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
    TBD,
    /** The empty string: not said. */
    @JsonProperty("")
    NONE
}
