package io.krakenemulator.schema.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "Way of paying that a bespoke price is for: direct debit, other than direct "
                + "debit, prepayment; empty when it does not matter.")
public enum BespokePaymentMethod {
    DD,
    NDD,
    PP,
    @JsonProperty("")
    ANY
}
