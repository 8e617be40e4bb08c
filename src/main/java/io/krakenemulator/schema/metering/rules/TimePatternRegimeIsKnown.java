package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = ElectricityRegister.class,
        says = "The time pattern regime of a register must belong to a standard settlement configuration"
                + " of the reference data.",
        source = Source.PUBLISHED,
        published = "Validate TPR exists",
        codes = TimePatternRegimeIsKnown.CODE,
        field = "tpr")
final class TimePatternRegimeIsKnown extends Listed<ElectricityRegister> {
    TimePatternRegimeIsKnown() {
        super("tpr", ElectricityRegister::tpr, Reference.TIME_PATTERN_REGIMES, CODE, "time pattern regime");
    }

    static final String CODE = "tpr_not_found";
}
