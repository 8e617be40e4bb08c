package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityAgreement.class,
        says = "The tariff of an electricity agreement must exist and be for electricity.",
        source = Source.PUBLISHED,
        published = "Validate electricity tariff exists",
        codes = KnownTariff.NOT_FOUND,
        field = "tariff_code")
final class ElectricityTariffExists extends KnownTariff<ElectricityAgreement> {
    ElectricityTariffExists() {
        super(Fuel.ELECTRICITY);
    }
}
