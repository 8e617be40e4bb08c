package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "While supply goes on, a meter point must have an agreement that ends later than today."
                + " No agreement may outlast the supply.",
        source = Source.PUBLISHED,
        published = "Validate all billable meter points are covered by agreements in the payload",
        codes = {BillableSupplyHasAgreement.NO_AGREEMENT, BillableSupplyHasAgreement.NO_SUPPLY})
final class BillableSupplyHasAgreement extends AccountRule {
    static final String NO_AGREEMENT = "meter_point_with_no_agreement";
    static final String NO_SUPPLY = "meterpoint_with_agreement_not_on_supply";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            if (point.isBillableAfter(facts.today())) {
                if (point.agreements().stream().noneMatch(agreement -> agreement.endsAfter(facts.today()))) {
                    point.at(problems)
                            .at("agreements")
                            .add(
                                    NO_AGREEMENT,
                                    "Meter point %s needs an agreement that ends after %s or not at all."
                                            .formatted(point.meterPoint().identifier(), facts.today()));
                }
            } else if (point.agreements().stream()
                    .anyMatch(
                            agreement -> agreement.endsAfter(point.meterPoint().supplyEndDate()))) {
                point.agreementsAt(problems)
                        .add(
                                NO_SUPPLY,
                                "An agreement of meter point %s ends after %s, when supply ended."
                                        .formatted(
                                                point.meterPoint().identifier(),
                                                point.meterPoint().supplyEndDate()));
            }
        }
    }
}
