package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = Agreement.class,
        says = "An agreement must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class AgreementEndsAfterItStarts extends EndNotBeforeStart<Agreement> {
    AgreementEndsAfterItStarts() {
        super(Agreement::effectiveFrom, "effective_to", Agreement::effectiveTo);
    }
}
