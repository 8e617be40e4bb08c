package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.krakenemulator.validation.HyphensAllowed;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of a meter point. Earlier releases spelled them with hyphens, and stored scripts still do. */
@RegisterForReflection
@HyphensAllowed
@Schema(description = "The stages of a meter point, from before its registration to after its loss.")
public enum MeterPointStatus {
    PRE_REGISTRATION,
    UNABLE_TO_REGISTER,
    AREGI_SENT,
    NOMINATION_SENT,
    NOMINATION_REJECTED,
    OFFER_RECEIVED,
    OFFER_REJECTED,
    REGISTRATION_REQUESTED,
    REGISTRATION_ACCEPTED,
    REGISTRATION_REJECTED,
    WITHDRAWAL_REQUESTED,
    REGISTRATION_WITHDRAWN,
    OBJECTION_RECEIVED,
    REGISTRATION_OBJECTED,
    MTD_RECEIVED,
    ON_SUPPLY,
    OPENING_READ_DISPUTED,
    MTD_DISPUTED,
    METER_EXCHANGE_REQUESTED,
    ERRONEOUS_GAIN_PROPOSED,
    ERRONEOUS_GAIN_ACCEPTED,
    ERRONEOUS_GAIN_REJECTED,
    ERRONEOUS_GAIN_CANCELLED,
    LOSS_REQUESTED_ERRONEOUS_GAIN,
    LOSS_PENDING_ERRONEOUS_GAIN,
    LOST_ERRONEOUS_GAIN,
    ERRONEOUS_LOSS_PROPOSED,
    ERRONEOUS_LOSS_ACCEPTED,
    ERRONEOUS_LOSS_REJECTED,
    ERRONEOUS_LOSS_CANCELLED,
    ET_REQUESTED,
    ET_ACCEPTED,
    ET_LOSS_PENDING,
    ET_COMPLETED,
    ET_CANCELLED,
    LOSS_REQUESTED,
    LOSS_PENDING,
    LOST,
    DISCONNECTED,
    ERRONEOUS_LOSS,
    LOSS_OBJECTION_REQUESTED,
    LOSS_OBJECTION_REMOVAL_REQUESTED,
    LOSS_OBJECTION_ACCEPTED,
    CLOSING_READ_DISPUTE,
    @JsonProperty("DE-ENERGISED")
    @JsonAlias("DE_ENERGISED")
    DE_ENERGISED,
    UNDERGOING_REGISTRATION,
    REGISTRATION_AT_RISK,
    GAIN_PENDING_DAP,
    LOSS_PENDING_DAP;

    /** As the wire spells it. */
    public String text() {
        return this == DE_ENERGISED ? "DE-ENERGISED" : name();
    }
}
