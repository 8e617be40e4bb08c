package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.SupplyPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Where a customer has left a supply address, it was billed up to then. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate no unbilled period on former supply addresses",
        codes = FormerAddressesWereBilled.UNBILLED)
final class FormerAddressesWereBilled implements Rule<EnergyAccount> {
    static final String UNBILLED = "unbilled_former_supply_address";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var point : SupplyPoint.of(account)) {
            var left = account.supplyAddresses().get(point.address()).customerAtSupplyAddressToDate();
            if (left != null
                    && point.position() == 0
                    && !left.isAfter(facts.today())
                    && earliest(account, point.address()).filter(left::isAfter).isPresent()) {
                problems.at("supply_addresses", point.address(), "customer_at_supply_address_to_date")
                        .add(UNBILLED, "The address was not billed up to then.");
            }
        }
    }

    private static Optional<LocalDate> earliest(EnergyAccount account, int address) {
        return SupplyPoint.of(account).stream()
                .filter(point -> point.address() == address)
                .flatMap(point -> point.activeMeters().stream().map(point::billedTo))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
