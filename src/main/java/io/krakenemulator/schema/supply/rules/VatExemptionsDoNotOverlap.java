package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = MeterPoint.class,
        says = "Exemptions from value added tax must not overlap.",
        source = Source.PUBLISHED,
        published = "Validate no overlapping tax exemptions",
        codes = ExemptionsDoNotOverlap.OVERLAP,
        field = "vat_exemptions")
final class VatExemptionsDoNotOverlap extends ExemptionsDoNotOverlap {
    VatExemptionsDoNotOverlap() {
        super("vat_exemptions", MeterPoint::vatExemptions);
    }
}
