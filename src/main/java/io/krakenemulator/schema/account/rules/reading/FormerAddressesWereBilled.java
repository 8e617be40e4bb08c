package io.krakenemulator.schema.account.rules.reading;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.TreeSet;

@Validates(
        value = EnergyAccount.class,
        says = "Each active meter at a supply address that the customer has left must be billed up to that day.",
        source = Source.PUBLISHED,
        published = "Validate no unbilled period on former supply addresses",
        codes = FormerAddressesWereBilled.UNBILLED)
final class FormerAddressesWereBilled extends AccountRule {
    static final String UNBILLED = "unbilled_former_supply_address";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var account = view.account();
        var unbilled = new TreeSet<Integer>();
        for (var point : view.supplyPoints()) {
            var left = account.supplyAddresses().get(point.address()).customerAtSupplyAddressToDate();
            if (left != null
                    && !left.isAfter(facts.today())
                    && point.activeMeters().stream()
                            .map(point::billedTo)
                            .anyMatch(billedTo -> billedTo != null && billedTo.isBefore(left))) {
                unbilled.add(point.address());
            }
        }
        for (int address : unbilled) {
            problems.at("supply_addresses", address, "customer_at_supply_address_to_date")
                    .add(
                            UNBILLED,
                            "The supply address must be billed up to %s, when the customer left."
                                    .formatted(account.supplyAddresses()
                                            .get(address)
                                            .customerAtSupplyAddressToDate()));
        }
    }
}
