package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "What a visit to a property was for.")
public enum SiteVisitWorkCategory {
    IHD_INSTALL,
    NEW_CONNECTION,
    REMOVE,
    EXCHANGE,
    OTHER,
    MOVE,
    CONFIRM_METER_DETAILS,
    ENERGISE,
    DE_ENERGISE,
    INVESTIGATE_FAULT
}
