package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "How an electricity meter point is metered and settled: A and C metered, B and D "
                + "unmetered, E to G metered half-hourly below 100 kW.")
public enum ElectricityMeasurementClass {
    A,
    B,
    C,
    D,
    E,
    F,
    G
}
