package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.EnergySupplyCharge;
import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.schema.transaction.TaxItem;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.math.BigDecimal;

/** The guide's own sample does not add up. */
@Validates(
        value = EnergySupplyCharge.class,
        says = "The amount of a supply charge must be the sum of its lines and taxes.",
        source = Source.PUBLISHED,
        published = "Validate that the total transaction amount is correct",
        codes = SupplyChargeAmountAddsUp.MISMATCH,
        strictOnly = true)
final class SupplyChargeAmountAddsUp implements Rule<EnergySupplyCharge> {
    static final String MISMATCH = "ledger_transaction_amount_does_not_match_with_line_item_net_amount_and_tax_amount";

    @Override
    public void check(EnergySupplyCharge charge, Facts facts, Problems problems) {
        var lines = charge.lineItems().stream().map(LineItem::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = charge.taxItems().stream().map(TaxItem::amount).reduce(lines, BigDecimal::add);
        if (total.compareTo(charge.amount()) != 0) {
            problems.at("amount").add(MISMATCH, "Lines and taxes add up to " + total.toPlainString() + ".");
        }
    }
}
