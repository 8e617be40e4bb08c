package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Validates;

/** One exemption from value added tax, at most, has no end. */
@Validates(
        value = MeterPoint.class,
        name = "Validate tax exemption end dates",
        codes = OneExemptionIsOpenEnded.SEVERAL,
        field = "vat_exemptions")
final class OneVatExemptionIsOpenEnded extends OneExemptionIsOpenEnded {
    OneVatExemptionIsOpenEnded() {
        super("vat_exemptions", MeterPoint::vatExemptions);
    }
}
