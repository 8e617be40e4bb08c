package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Validates;

/** Exemptions from the climate change levy do not overlap. */
@Validates(
        value = MeterPoint.class,
        name = "Validate no overlapping tax exemptions",
        codes = ExemptionsDoNotOverlap.OVERLAP,
        field = "ccl_exemptions")
final class CclExemptionsDoNotOverlap extends ExemptionsDoNotOverlap {
    CclExemptionsDoNotOverlap() {
        super("ccl_exemptions", MeterPoint::cclExemptions);
    }
}
