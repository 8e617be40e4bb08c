package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.ProductCharacteristic;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.Characteristic;

@Validates(
        value = ProductCharacteristic.class,
        says = "A product characteristic must be listed in the reference data, and its value must be one"
                + " of those listed for it.",
        source = Source.PUBLISHED,
        published = "Validate that characteristics.code and characteristics.value are valid",
        codes = {CharacteristicIsKnown.NOT_FOUND, CharacteristicIsKnown.INVALID})
final class CharacteristicIsKnown implements Rule<ProductCharacteristic> {
    static final String NOT_FOUND = "characteristic_code_not_found";
    static final String INVALID = "invalid_characteristic_value";

    @Override
    public void check(ProductCharacteristic characteristic, Facts facts, Problems problems) {
        var known = facts.item(Reference.CHARACTERISTICS, Characteristic.class, characteristic.code());
        if (known.isEmpty()) {
            problems.at("code")
                    .addNotListed(
                            NOT_FOUND,
                            characteristic.code()
                                    + " is not a known characteristic: see characteristics in the reference data.",
                            facts,
                            AskedList.of(Reference.CHARACTERISTICS),
                            characteristic.code());
        } else if (!known.get().values().isEmpty() && !known.get().values().contains(characteristic.value())) {
            problems.at("value")
                    .addNotListed(
                            INVALID,
                            characteristic.value() + " is not a value of " + characteristic.code()
                                    + ": see characteristics in the reference data.",
                            characteristic.value(),
                            known.get()::values);
        }
    }
}
