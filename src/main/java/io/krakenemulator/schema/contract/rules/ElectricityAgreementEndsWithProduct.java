package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityAgreement.class,
        says = "An electricity agreement must have an end if its product ends. A product that is only"
                + " withdrawn from sale does not end.",
        source = Source.PUBLISHED,
        published = "Validate effective to provided for end dated electricity product",
        codes = EndsWithItsProduct.OPEN_ENDED)
final class ElectricityAgreementEndsWithProduct extends EndsWithItsProduct<ElectricityAgreement> {
    ElectricityAgreementEndsWithProduct() {
        super();
    }
}
