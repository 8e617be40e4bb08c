package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityConfigurationPeriod;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A configuration does not end before it starts. */
@Validates(
        value = ElectricityConfigurationPeriod.class,
        name = "Validate effective_to_date not before effective_from_date",
        codes = EndNotBeforeStart.CODE)
final class ConfigurationEndsAfterItStarts extends EndNotBeforeStart<ElectricityConfigurationPeriod> {
    ConfigurationEndsAfterItStarts() {
        super(
                ElectricityConfigurationPeriod::effectiveFromDate,
                "effective_to_date",
                ElectricityConfigurationPeriod::effectiveToDate);
    }
}
