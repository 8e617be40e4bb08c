package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = MeterPoint.class,
        says = "At most one exemption from value added tax may have no end.",
        source = Source.PUBLISHED,
        published = "Validate tax exemption end dates",
        codes = OneExemptionIsOpenEnded.SEVERAL,
        field = "vat_exemptions")
final class OneVatExemptionIsOpenEnded extends OneExemptionIsOpenEnded {
    OneVatExemptionIsOpenEnded() {
        super("vat_exemptions", MeterPoint::vatExemptions);
    }
}
