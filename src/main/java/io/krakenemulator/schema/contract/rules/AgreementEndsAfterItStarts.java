package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** An agreement does not end before it starts. */
@Validates(
        value = Agreement.class,
        name = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class AgreementEndsAfterItStarts extends EndNotBeforeStart<Agreement> {
    AgreementEndsAfterItStarts() {
        super(Agreement::effectiveFrom, "effective_to", Agreement::effectiveTo);
    }
}
