package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = MeterPoint.class,
        says = "Exemptions from the climate change levy must not overlap.",
        source = Source.PUBLISHED,
        published = "Validate no overlapping tax exemptions",
        codes = ExemptionsDoNotOverlap.OVERLAP,
        field = "ccl_exemptions")
final class CclExemptionsDoNotOverlap extends ExemptionsDoNotOverlap {
    CclExemptionsDoNotOverlap() {
        super("ccl_exemptions", MeterPoint::cclExemptions);
    }
}
