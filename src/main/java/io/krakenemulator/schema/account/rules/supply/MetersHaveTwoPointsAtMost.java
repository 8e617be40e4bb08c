package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** Meters with twin elements may be at more, but a payload does not say which those are. */
@Validates(
        value = EnergyAccount.class,
        says = "A meter must not be at more than two electricity meter points.",
        source = Source.PUBLISHED,
        published = "Valdiate that only twin element meters have duplicate meter points",
        codes = MetersHaveTwoPointsAtMost.SEVERAL,
        field = "supply_addresses")
final class MetersHaveTwoPointsAtMost extends AccountRule {
    static final String SEVERAL = "unexpected_number_of_meter_points_found_for_meter";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        MeterSharing.pointsBySerial(view).entrySet().stream()
                .filter(shared -> shared.getValue().size() > 2)
                .findFirst()
                .ifPresent(shared -> problems.at("supply_addresses")
                        .add(
                                SEVERAL,
                                "Meter %s is at %d meter points; 2 are allowed."
                                        .formatted(
                                                shared.getKey(),
                                                shared.getValue().size())));
    }
}
