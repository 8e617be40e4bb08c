package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.math.RoundingMode;

/** How the real platform rounds is not public. */
@Validates(
        value = LineItem.class,
        says = "`net_amount` of a line must be its price times its units. It is compared to as many"
                + " decimals as it has, at least two.",
        source = Source.PUBLISHED,
        published = "Validate the line item net amount",
        codes = LineAmountIsPriceTimesUnits.INCORRECT)
final class LineAmountIsPriceTimesUnits implements Rule<LineItem> {
    static final String INCORRECT = "incorrect_line_item_net_amount";

    @Override
    public void check(LineItem line, Facts facts, Problems problems) {
        if (line.pricePerUnit() == null) {
            return;
        }
        int decimals = Math.max(2, line.netAmount().scale());
        var expected = line.pricePerUnit().multiply(line.numberOfUnits()).setScale(decimals, RoundingMode.HALF_UP);
        if (expected.compareTo(line.netAmount()) != 0) {
            problems.at("net_amount").add(INCORRECT, "Price times units is " + expected.toPlainString() + ".");
        }
    }
}
