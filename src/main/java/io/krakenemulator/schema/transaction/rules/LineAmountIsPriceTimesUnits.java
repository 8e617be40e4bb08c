package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;
import java.math.RoundingMode;

/** The net amount of a line is its price times its units, to as many decimals as the amount has and two at least. How the real platform rounds is not public. */
@Validates(
        value = LineItem.class,
        name = "Validate the line item net amount",
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
