package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.Agreement;
import io.krakenemulator.schema.contract.ProductCharacteristic;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.UniqueChildren;

@Validates(
        value = Agreement.class,
        says = "The characteristics of an agreement must differ in their code.",
        source = Source.PUBLISHED,
        published = "Validate that each child has unique values for the code field",
        codes = UniqueChildren.CODE,
        field = "characteristics")
final class CharacteristicCodesDiffer extends UniqueChildren<Agreement> {
    CharacteristicCodesDiffer() {
        super("characteristics", Agreement::characteristics, ProductCharacteristic::code, CODE, "code");
    }
}
