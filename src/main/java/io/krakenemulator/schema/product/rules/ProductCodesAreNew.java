package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks that the codes of products and tariffs are new to the sandbox, and that a call has each of them once.
 *
 * <p>It is no {@code Rule}, because it checks the whole list of a call, which no record stands for.
 */
public final class ProductCodesAreNew {

    /**
     * Reports the codes that are taken.
     *
     * @param products the list of the call; an element that was not well formed may be {@code null} or lack its codes,
     *     and missing values are skipped
     * @param facts what the sandbox knows; the codes of the list have been looked up
     * @param problems receives the problems, with places from the root of the list inwards
     */
    public void check(List<Product> products, Facts facts, Consumer<Problem> problems) {
        var productCodes = new HashSet<String>();
        var tariffCodes = new HashSet<String>();
        for (int i = 0; i < products.size(); i++) {
            var product = products.get(i);
            if (product != null) {
                var at = Attr.ROOT.index(i);
                checkProduct(product.code(), productCodes, facts, at.field("code"), problems);
                checkTariffs(product, tariffCodes, facts, at.field("tariffs"), problems);
            }
        }
    }

    private static void checkProduct(String code, Set<String> seen, Facts facts, Attr at, Consumer<Problem> problems) {
        if (code == null) {
            return;
        }
        if (!seen.add(code)) {
            problems.accept(new Problem(at, CallCheck.PRODUCT_TWICE, "Product " + code + " is in the call twice."));
        } else if (facts.product(code).isPresent()) {
            problems.accept(new Problem(at, CallCheck.PRODUCT_EXISTS, "Product " + code + " exists already."));
        }
    }

    private static void checkTariffs(
            Product product, Set<String> seen, Facts facts, Attr tariffs, Consumer<Problem> problems) {
        for (int i = 0; i < product.tariffs().size(); i++) {
            var tariff = product.tariffs().get(i);
            if (tariff != null) {
                checkTariff(tariff.tariffCode(), seen, facts, tariffs.index(i).field("tariff_code"), problems);
            }
        }
    }

    private static void checkTariff(String code, Set<String> seen, Facts facts, Attr at, Consumer<Problem> problems) {
        if (code == null) {
            return;
        }
        if (!seen.add(code)) {
            problems.accept(new Problem(at, CallCheck.TARIFF_TWICE, "Tariff " + code + " is in the call twice."));
        } else if (facts.tariff(code).isPresent()) {
            problems.accept(new Problem(at, CallCheck.TARIFF_EXISTS, "Tariff " + code + " exists already."));
        }
    }
}
