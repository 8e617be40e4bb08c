package io.krakenemulator.schema.account.rules.agreement;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A contract on a variable product must not start before the product is available.",
        source = Source.PUBLISHED,
        published =
                "Validate that all variable products on a contract have start dates after the product" + " start date",
        codes = ContractsFollowProduct.TOO_EARLY)
final class ContractsFollowProduct implements Rule<EnergyAccount> {
    static final String TOO_EARLY = "agreement_cannot_start_before_product_available";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (int i = 0; i < account.contracts().size(); i++) {
            var contract = account.contracts().get(i);
            var product = facts.tariff(contract.tariffCode())
                    .map(Facts.Tariff::product)
                    .filter(Facts.Product::isVariable);
            if (product.isPresent()
                    && contract.effectiveFrom().isBefore(product.get().availableFrom())) {
                problems.at("contracts", i, "effective_from")
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
