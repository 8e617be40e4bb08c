package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** A register's time pattern regime is in market domain data. */
@Validates(
        value = ElectricityRegister.class,
        name = "Validate TPR exists",
        codes = TimePatternRegimeIsKnown.CODE,
        field = "tpr")
final class TimePatternRegimeIsKnown extends Listed<ElectricityRegister> {
    TimePatternRegimeIsKnown() {
        super("tpr", ElectricityRegister::tpr, Reference.TIME_PATTERN_REGIMES, CODE, "time pattern regime");
    }

    static final String CODE = "tpr_not_found";
}
