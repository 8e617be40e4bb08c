package io.krakenemulator.schema.account.rules.supply;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

@Validates(
        value = EnergyAccount.class,
        says = "A meter point must not be at two supply addresses.",
        source = Source.PUBLISHED,
        published = "Validate no duplicate meter points on different supply addresses",
        codes = MeterPointsHaveOneAddress.DUPLICATE,
        field = "supply_addresses")
final class MeterPointsHaveOneAddress extends AccountRule {
    static final String DUPLICATE = "duplicate_meter_points_on_different_supply_addresses_provided";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var addresses = view.supplyPoints().stream()
                .collect(Collectors.groupingBy(
                        point -> point.meterPoint().identifier().strip(),
                        Collectors.mapping(SupplyPoint::address, Collectors.toSet())));
        addresses.entrySet().stream()
                .filter(of -> of.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .ifPresent(identifier -> problems.at("supply_addresses")
                        .add(DUPLICATE, "Meter point " + identifier + " must be at one supply address only."));
    }
}
