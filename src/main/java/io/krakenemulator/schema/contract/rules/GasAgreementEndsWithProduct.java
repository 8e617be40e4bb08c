package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.GasAgreement;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = GasAgreement.class,
        says = "A gas agreement must have an end if its product ends. A product that is only withdrawn"
                + " from sale does not end.",
        source = Source.PUBLISHED,
        published = "Validate effective to provided for end dated gas product",
        codes = EndsWithItsProduct.OPEN_ENDED)
final class GasAgreementEndsWithProduct extends EndsWithItsProduct<GasAgreement> {
    GasAgreementEndsWithProduct() {
        super();
    }
}
