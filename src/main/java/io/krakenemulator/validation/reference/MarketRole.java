package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles that a market participant may take. */
@RegisterForReflection
@Schema(description = "The roles that a market participant may take.")
public enum MarketRole {
    SUPPLIER,
    SHIPPER,
    DISTRIBUTOR,
    DC,
    DA,
    MOP,
    MAM
}
