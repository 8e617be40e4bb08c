package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.validation.Validates;

/** An electricity agreement on a product that ends has an end. */
@Validates(
        value = ElectricityAgreement.class,
        name = "Validate effective to provided for end dated electricity product",
        codes = EndsWithItsProduct.OPEN_ENDED)
final class ElectricityAgreementEndsWithProduct extends EndsWithItsProduct<ElectricityAgreement> {
    ElectricityAgreementEndsWithProduct() {
        super();
    }
}
