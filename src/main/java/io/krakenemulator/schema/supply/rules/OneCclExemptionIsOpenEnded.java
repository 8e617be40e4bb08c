package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = MeterPoint.class,
        says = "At most one exemption from the climate change levy may have no end.",
        source = Source.PUBLISHED,
        published = "Validate tax exemption end dates",
        codes = OneExemptionIsOpenEnded.SEVERAL,
        field = "ccl_exemptions")
final class OneCclExemptionIsOpenEnded extends OneExemptionIsOpenEnded {
    OneCclExemptionIsOpenEnded() {
        super("ccl_exemptions", MeterPoint::cclExemptions);
    }
}
