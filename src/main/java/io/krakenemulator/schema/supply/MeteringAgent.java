package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Who visits a property to work on its meters.")
public enum MeteringAgent {
    GENERIC_AGENT,
    TTE_FACILITA,
    SMS,
    AES,
    OES,
    PROVIDOR,
    MDS,
    EON_METERING,
    LOWRI_BECK,
    METERPLUS,
    ENTERPRISE_MANAGED,
    MIDS_ELEC,
    N_POWERGRID,
    ELEC_NW,
    NATIONAL_GRID,
    SGN,
    ENERGY_ASSETS,
    SIEMENS,
    LONDON,
    SWEB,
    ECM,
    OESL,
    EDF_FIELD,
    ESSENTIAL_FIELD,
    ESSENTIAL_WATER_FIELD,
    IFS,
    SAP
}
