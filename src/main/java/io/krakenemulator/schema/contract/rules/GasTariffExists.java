package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.GasAgreement;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Validates;

/** A gas agreement is on a gas tariff. */
@Validates(
        value = GasAgreement.class,
        name = "Validate gas tariff exists",
        codes = KnownTariff.NOT_FOUND,
        field = "tariff_code")
final class GasTariffExists extends KnownTariff<GasAgreement> {
    GasTariffExists() {
        super(Fuel.GAS);
    }
}
