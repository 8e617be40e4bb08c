package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.ElectricityConfigurationPeriod;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = ElectricityMeterPoint.class,
        says = "Each configuration period of a meter point must have started, and the latest must have no end.",
        source = Source.PUBLISHED,
        published = "Validate that configuration periods start in the past",
        codes = {ConfigurationPeriodsHaveStarted.FUTURE, ConfigurationPeriodsHaveStarted.ENDED},
        field = "configuration_periods")
final class ConfigurationPeriodsHaveStarted implements Rule<ElectricityMeterPoint> {
    static final String FUTURE = "configuration_period_starts_in_future";
    static final String ENDED = "latest_configuration_period_not_open_ended";

    @Override
    public void check(ElectricityMeterPoint point, Facts facts, Problems problems) {
        var periods = point.configurationPeriods();
        if (periods.stream().anyMatch(one -> one.effectiveFromDate().isAfter(facts.today()))) {
            problems.at("configuration_periods")
                    .add(FUTURE, "A configuration period must not start after " + facts.today() + ".");
        }
        var latest = periods.stream().max(Comparator.comparing(ElectricityConfigurationPeriod::effectiveFromDate));
        if (latest.filter(one -> one.effectiveToDate() != null).isPresent()) {
            problems.at("configuration_periods")
                    .add(ENDED, "The latest configuration period must have no effective_to_date.");
        }
    }
}
