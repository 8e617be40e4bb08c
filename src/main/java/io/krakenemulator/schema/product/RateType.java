package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The kinds of consumption that a unit rate may be for.")
public enum RateType {
    STANDARD,
    ECO7_DAY,
    ECO7_NIGHT,
    OFF_PEAK,
    PEAK,
    WEEKDAY,
    OFF_PEAK_WEEKENDS,
    WEEKENDS_OTHER,
    SUMMER,
    SUMMER_PEAK,
    SUMMER_OFF_PEAK,
    WINTER,
    WINTER_PEAK,
    WINTER_OFF_PEAK,
    NUCLEAR_RAB,
    SUMMER_WEEKENDS_OFF_PEAK_WINTER,
    TNUOS,
    CAPACITY_MARKET,
    HMC_GUARANTEE_ADVANCE,
    HMC_GUARANTEE_FULL,
    EV_DEVICE,
    EV_DEVICE_PEAK,
    EV_DEVICE_OFF_PEAK
}
