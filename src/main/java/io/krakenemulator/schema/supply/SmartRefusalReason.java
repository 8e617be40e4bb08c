package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Why a customer does not want a smart meter.")
public enum SmartRefusalReason {
    DO_NOT_OWN_HOME,
    TECHNOLOGY_SCEPTICAL,
    WORRIED_SECURITY,
    WORRIED_HEALTH_SAFETY,
    NEGATIVE_PUBLICITY,
    WORRIED_ABOUT_USAGE_COST,
    ALREADY_HAS_SMART_METER,
    HOUSE_MOVE_IMMINENT,
    SWITCH_IMMINENT,
    MORE_INFORMATION_REQUIRED,
    IS_LANDLORD,
    CANNOT_SEE_BENEFIT,
    WAIT_UNTIL_IT_IS_COMPULSORY,
    VULNERABILITY,
    WORRIED_ABOUT_SMART_METERS,
    WORRIED_ABOUT_INSTALLATION,
    PROPERTY_NOT_OCCUPIED,
    CANNOT_ATTEND_APPOINTMENT
}
