package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A line does not end before it starts. */
@Validates(value = LineItem.class, name = "Validate end_date not before start_date", codes = EndNotBeforeStart.CODE)
final class LineEndsAfterItStarts extends EndNotBeforeStart<LineItem> {
    LineEndsAfterItStarts() {
        super(LineItem::startDate, "end_date", LineItem::endDate);
    }
}
