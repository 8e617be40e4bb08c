package io.krakenemulator.schema.account.rules.contact;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.stream.Stream;

/** No public source says which lines an address needs: the first line is our guess. */
@Validates(
        value = EnergyAccount.class,
        says = "A billing address in numbered lines must have its first line.",
        source = Source.PUBLISHED,
        published = "Validate billing address fields",
        codes = BillingAddressHasFirstLine.INVALID)
final class BillingAddressHasFirstLine implements Rule<EnergyAccount> {
    static final String INVALID = "invalid_address";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        boolean others = Stream.of(
                        account.billingAddress2(),
                        account.billingAddress3(),
                        account.billingAddress4(),
                        account.billingAddress5())
                .anyMatch(line -> line != null && !line.isBlank());
        if (others
                && (account.billingAddress1() == null
                        || account.billingAddress1().isBlank())) {
            problems.at("billing_address1").add(INVALID, "billing_address1 is required when other lines are given.");
        }
    }
}
