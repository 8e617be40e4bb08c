package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.GasAgreement;
import io.krakenemulator.validation.Validates;

/** A gas agreement on a product that ends has an end. */
@Validates(
        value = GasAgreement.class,
        name = "Validate effective to provided for end dated gas product",
        codes = EndsWithItsProduct.OPEN_ENDED)
final class GasAgreementEndsWithProduct extends EndsWithItsProduct<GasAgreement> {
    GasAgreementEndsWithProduct() {
        super();
    }
}
