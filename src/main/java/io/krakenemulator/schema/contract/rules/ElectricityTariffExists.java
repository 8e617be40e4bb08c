package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Validates;

/** An electricity agreement is on an electricity tariff. */
@Validates(
        value = ElectricityAgreement.class,
        name = "Validate electricity tariff exists",
        codes = KnownTariff.NOT_FOUND,
        field = "tariff_code")
final class ElectricityTariffExists extends KnownTariff<ElectricityAgreement> {
    ElectricityTariffExists() {
        super(Fuel.ELECTRICITY);
    }
}
