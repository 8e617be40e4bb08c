package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityConfigurationPeriod;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = ElectricityConfigurationPeriod.class,
        says = "A configuration period must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to_date not before effective_from_date",
        codes = EndNotBeforeStart.CODE)
final class ConfigurationEndsAfterItStarts extends EndNotBeforeStart<ElectricityConfigurationPeriod> {
    ConfigurationEndsAfterItStarts() {
        super(
                ElectricityConfigurationPeriod::effectiveFromDate,
                "effective_to_date",
                ElectricityConfigurationPeriod::effectiveToDate);
    }
}
