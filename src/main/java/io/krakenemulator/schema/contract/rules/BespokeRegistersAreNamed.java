package io.krakenemulator.schema.contract.rules;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ElectricityAgreement.class,
        says = "Each register of a bespoke electricity rate must have `register_id` or `rate_type`.",
        source = Source.PUBLISHED,
        published = "Validate that either register_id or rate_type are provided for bespoke tariff rate registers",
        codes = BespokeRegistersAreNamed.NEITHER)
final class BespokeRegistersAreNamed implements Rule<ElectricityAgreement> {
    static final String NEITHER = "no_register_id_or_rate_type_provided_for_bespoke_elec_rate";

    @Override
    public void check(ElectricityAgreement agreement, Facts facts, Problems problems) {
        for (int i = 0; i < agreement.bespokeTariffRates().size(); i++) {
            var registers = agreement.bespokeTariffRates().get(i).registers();
            for (int j = 0; j < registers.size(); j++) {
                if (registers.get(j).registerId() == null && registers.get(j).rateType() == null) {
                    problems.at("bespoke_tariff_rates", i, "registers", j)
                            .add(NEITHER, "register_id or rate_type is required.");
                }
            }
        }
    }
}
