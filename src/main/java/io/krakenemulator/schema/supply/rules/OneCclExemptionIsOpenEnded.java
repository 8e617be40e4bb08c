package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Validates;

/** One exemption from the climate change levy, at most, has no end. */
@Validates(
        value = MeterPoint.class,
        name = "Validate tax exemption end dates",
        codes = OneExemptionIsOpenEnded.SEVERAL,
        field = "ccl_exemptions")
final class OneCclExemptionIsOpenEnded extends OneExemptionIsOpenEnded {
    OneCclExemptionIsOpenEnded() {
        super("ccl_exemptions", MeterPoint::cclExemptions);
    }
}
