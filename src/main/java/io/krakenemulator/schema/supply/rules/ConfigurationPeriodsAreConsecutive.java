package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityConfigurationPeriod;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "Each configuration period must start on the day when the one before ends, and must not"
                + " end on its first day.",
        source = Source.PUBLISHED,
        published = "Validate that the given periods are consecutive and have no gaps",
        codes = {ConsecutivePeriods.GAPS, ConsecutivePeriods.NO_LENGTH},
        field = "configuration_periods")
final class ConfigurationPeriodsAreConsecutive extends ConsecutivePeriods<ElectricityConfigurationPeriod> {
    ConfigurationPeriodsAreConsecutive() {
        super(
                "configuration_periods",
                ElectricityMeterPoint::configurationPeriods,
                ElectricityConfigurationPeriod::effectiveFromDate,
                ElectricityConfigurationPeriod::effectiveToDate);
    }
}
