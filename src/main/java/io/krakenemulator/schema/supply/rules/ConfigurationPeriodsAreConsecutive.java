package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityConfigurationPeriod;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Validates;

/** The configurations of a meter point follow each other. */
@Validates(
        value = ElectricityMeterPoint.class,
        name = "Validate that the given periods are consecutive and have no gaps",
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
