package io.krakenemulator.schema.account.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** The import supplier's default sales channel takes the place of one that is absent or empty. */
@Validates(
        value = EnergyAccount.class,
        name = "Set the sales channel to the import supplier's default",
        codes = {},
        field = "sales_channel")
final class SalesChannelIsDerived implements Rule<EnergyAccount> {

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        // Nothing to refuse: the rule only derives.
    }

    @Override
    public void derive(EnergyAccount account, Facts facts, ObjectNode validated) {
        if (account.salesChannel() != null && !account.salesChannel().isEmpty()) {
            return;
        }
        facts.importSupplier(account.importSupplier())
                .map(supplier -> supplier.settings().defaultSalesChannel())
                // Another channel would be refused when the account is processed
                .filter(channel -> facts.knows(Reference.SALES_CHANNELS, channel))
                .ifPresent(channel -> validated.put("sales_channel", channel));
    }
}
