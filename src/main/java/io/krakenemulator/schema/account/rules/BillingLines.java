package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import java.util.stream.Stream;

/** The billing address in numbered lines, with its postcode. */
final class BillingLines {

    private BillingLines() {}

    /** Whether a line or the postcode is there; a blank one counts as absent. */
    static boolean areProvided(EnergyAccount account) {
        return Stream.of(
                        account.billingAddress1(),
                        account.billingAddress2(),
                        account.billingAddress3(),
                        account.billingAddress4(),
                        account.billingAddress5(),
                        account.billingPostcode())
                .anyMatch(line -> line != null && !line.isBlank());
    }
}
