package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.Contract;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** A contract does not end before it starts. */
@Validates(
        value = Contract.class,
        name = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class ContractEndsAfterItStarts extends EndNotBeforeStart<Contract> {
    ContractEndsAfterItStarts() {
        super(Contract::effectiveFrom, "effective_to", Contract::effectiveTo);
    }
}
