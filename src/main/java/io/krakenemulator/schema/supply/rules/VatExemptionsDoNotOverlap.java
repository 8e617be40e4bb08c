package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Validates;

/** Exemptions from value added tax do not overlap. */
@Validates(
        value = MeterPoint.class,
        name = "Validate no overlapping tax exemptions",
        codes = ExemptionsDoNotOverlap.OVERLAP,
        field = "vat_exemptions")
final class VatExemptionsDoNotOverlap extends ExemptionsDoNotOverlap {
    VatExemptionsDoNotOverlap() {
        super("vat_exemptions", MeterPoint::vatExemptions);
    }
}
