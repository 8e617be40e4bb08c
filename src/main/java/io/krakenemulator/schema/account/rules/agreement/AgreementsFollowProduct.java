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
        says = "An agreement on a variable product must not start before the product is available. Time"
                + " that is already billed does not count.",
        source = Source.PUBLISHED,
        published = "Validate each agreement is not effective before the product is available",
        codes = AgreementsFollowProduct.TOO_EARLY)
final class AgreementsFollowProduct extends AccountRule {
    static final String TOO_EARLY = "agreement_effective_from_before_product_available_from";

    @Override
    protected void check(AccountView view, Facts facts, Problems problems) {
        for (var point : view.supplyPoints()) {
            for (var agreement : point.agreements()) {
                var product = facts.tariff(agreement.tariffCode())
                        .map(Facts.Tariff::product)
                        .filter(Facts.Product::isVariable);
                if (!agreement.isContract()
                        && product.isPresent()
                        && agreement.effectiveFrom().isBefore(product.get().availableFrom())
                        && (point.billedTo() == null
                                || point.billedTo().isBefore(product.get().availableFrom()))) {
                    agreement
                            .at(problems, "effective_from")
                            .add(
                                    TOO_EARLY,
                                    "effective_from must not be before %s, when product %s becomes available."
                                            .formatted(
                                                    product.get().availableFrom(),
                                                    product.get().code()));
                }
            }
        }
    }
}
