package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.Contract;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = Contract.class,
        says = "A contract must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class ContractEndsAfterItStarts extends EndNotBeforeStart<Contract> {
    ContractEndsAfterItStarts() {
        super(Contract::effectiveFrom, "effective_to", Contract::effectiveTo);
    }
}
