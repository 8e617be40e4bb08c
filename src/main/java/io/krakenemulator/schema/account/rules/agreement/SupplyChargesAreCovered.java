package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountRule;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.schema.account.view.SupplyPoint;
import io.krakenemulator.schema.transaction.EnergySupplyCharge;
import io.krakenemulator.schema.transaction.LineItem;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;

@Validates(
        value = EnergyAccount.class,
        says = "One agreement on the product of a supply charge must cover all lines of the charge,"
                + " their last days included.",
        source = Source.PUBLISHED,
        published = "Validate supply charge line items covered by a single agreement",
        codes = SupplyChargesAreCovered.NOT_COVERED)
final class SupplyChargesAreCovered extends AccountRule {
    static final String NOT_COVERED = "supply_charge_line_items_not_covered_by_single_agreement";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        var points = view.supplyPoints();
        for (var placed : view.transactions()) {
            if (placed.transaction() instanceof EnergySupplyCharge charge
                    && !charge.lineItems().isEmpty()
                    && points.stream().noneMatch(point -> covers(point, charge, facts))) {
                placed.at(problems, "line_items")
                        .add(
                                NOT_COVERED,
                                "No agreement on product " + charge.productCode() + " covers all line items.");
            }
        }
    }

    private static boolean covers(SupplyPoint point, EnergySupplyCharge charge, Facts facts) {
        if (charge.supplyPointIdentifier() != null
                && !charge.supplyPointIdentifier().equals(point.meterPoint().identifier())) {
            return false;
        }
        var first = charge.lineItems().stream().map(LineItem::startDate).min(Comparator.naturalOrder());
        var last = charge.lineItems().stream().map(LineItem::endDate).max(Comparator.naturalOrder());
        return point.agreements().stream()
                .filter(agreement -> facts.tariff(agreement.tariffCode())
                        .filter(tariff -> tariff.product().code().equals(charge.productCode()))
                        .isPresent())
                .anyMatch(agreement -> agreement.isInForceOn(first.get()) && agreement.endsAfter(last.get()));
    }
}
