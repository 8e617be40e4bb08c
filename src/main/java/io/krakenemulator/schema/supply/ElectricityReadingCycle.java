package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How often an electricity meter is read, by the letter of the industry flows.")
public enum ElectricityReadingCycle {
    A,
    B,
    D,
    E,
    H,
    M,
    N,
    O,
    Q,
    S,
    T,
    W,
    Z
}
