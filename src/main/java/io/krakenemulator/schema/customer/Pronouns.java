package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The words by which a person wishes to be spoken of. */
@RegisterForReflection
public enum Pronouns {
    OTHER,
    E_EM_EIR,
    EY_EM_EIR,
    FAE_FAER_FAERS,
    HE_HIM_HIS,
    PER_PER_PERS,
    SHE_HER_HERS,
    THEY_THEM_THEIRS,
    VE_VER_VIS,
    XE_XEM_XYR,
    ZE_HIR_HIRS,
    ZE_ZIR_ZIRS,
    ZIE_HIR_HIRS,
    ZIE_ZIR_ZIRS,
    /** The empty string: not said. */
    @JsonProperty("")
    NONE
}
