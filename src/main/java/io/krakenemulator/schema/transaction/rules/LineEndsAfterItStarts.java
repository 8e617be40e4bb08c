package io.krakenemulator.schema.transaction.rules;

import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = LineItem.class,
        says = "A line must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate end_date not before start_date",
        codes = EndNotBeforeStart.CODE)
final class LineEndsAfterItStarts extends EndNotBeforeStart<LineItem> {
    LineEndsAfterItStarts() {
        super(LineItem::startDate, "end_date", LineItem::endDate);
    }
}
