package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The guide shows the first three types. The others, and the rates of each, are inferred from similar interfaces. */
@RegisterForReflection
@Schema(description = "Rate structure of an electricity tariff.")
public enum TariffType {
    STANDARD(false, RateType.STANDARD),
    ECONOMY7(false, RateType.ECO7_DAY, RateType.ECO7_NIGHT),
    /** Two registers at one price. */
    FLAT_ECONOMY7(true, RateType.ECO7_DAY, RateType.ECO7_NIGHT),
    THREE_RATE(false, RateType.ECO7_DAY, RateType.ECO7_NIGHT, RateType.OFF_PEAK),
    /** Three registers at one price. */
    FLAT_THREE_RATE(true, RateType.ECO7_DAY, RateType.ECO7_NIGHT, RateType.OFF_PEAK);

    private final boolean flat;
    private final Set<RateType> rateTypes;

    TariffType(boolean flat, RateType... rateTypes) {
        this.flat = flat;
        this.rateTypes = Set.of(rateTypes);
    }

    /** Returns whether all rates in force at one time have the same price. */
    public boolean isFlat() {
        return flat;
    }

    /** Returns the types of the unit rates. All of them are required, and no other is allowed. */
    public Set<RateType> rateTypes() {
        return rateTypes;
    }
}
