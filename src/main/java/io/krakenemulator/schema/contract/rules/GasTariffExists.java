package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.GasAgreement;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = GasAgreement.class,
        says = "The tariff of a gas agreement must exist and be for gas.",
        source = Source.PUBLISHED,
        published = "Validate gas tariff exists",
        codes = KnownTariff.NOT_FOUND,
        field = "tariff_code")
final class GasTariffExists extends KnownTariff<GasAgreement> {
    GasTariffExists() {
        super(Fuel.GAS);
    }
}
