package io.krakenemulator.schema.account.rules.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.DerivingRule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An account without a sales channel gets the import supplier's `default_sales_channel`.",
        source = Source.INFERRED,
        codes = {},
        field = "sales_channel")
final class SalesChannelIsDerived implements DerivingRule<EnergyAccount> {

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
