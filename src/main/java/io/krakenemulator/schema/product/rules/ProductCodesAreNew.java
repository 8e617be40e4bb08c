package io.krakenemulator.schema.product.rules;

import io.krakenemulator.schema.product.Product;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The codes of products and tariffs are new to the sandbox, and each stands in a call once.
 *
 * <p>It judges the whole list of a call, which no record stands for, and so is no {@code Rule}. The codes are the
 * emulator's own.
 */
public final class ProductCodesAreNew {

    public static final String PRODUCT_EXISTS = "product_code_already_exists";
    public static final String PRODUCT_TWICE = "duplicate_product_codes";
    public static final String TARIFF_EXISTS = "tariff_code_already_exists";
    public static final String TARIFF_TWICE = "duplicate_tariff_codes";

    /** Every code that may be reported. */
    public static final List<String> CODES = List.of(PRODUCT_EXISTS, PRODUCT_TWICE, TARIFF_EXISTS, TARIFF_TWICE);

    /** Where problems go. */
    @FunctionalInterface
    public interface Report {
        void add(Attr at, String code, String detail);
    }

    /**
     * Reports the codes that are taken.
     *
     * @param products the list of the call; an element that was not well formed may be {@code null} or lack its codes,
     *     and what is not there is passed over
     * @param facts what the sandbox knows; the codes of the list have been looked up
     * @param report receives places from the root of the list inwards
     */
    public void check(List<Product> products, Facts facts, Report report) {
        var productCodes = new HashSet<String>();
        var tariffCodes = new HashSet<String>();
        for (int i = 0; i < products.size(); i++) {
            var product = products.get(i);
            if (product != null) {
                var at = Attr.ROOT.index(i);
                checkProduct(product.code(), productCodes, facts, at.field("code"), report);
                checkTariffs(product, tariffCodes, facts, at.field("tariffs"), report);
            }
        }
    }

    private static void checkProduct(String code, Set<String> seen, Facts facts, Attr at, Report report) {
        if (code == null) {
            return;
        }
        if (!seen.add(code)) {
            report.add(at, PRODUCT_TWICE, "The call has another product " + code + ".");
        } else if (facts.product(code).isPresent()) {
            report.add(at, PRODUCT_EXISTS, "There is a product " + code + " already.");
        }
    }

    private static void checkTariffs(Product product, Set<String> seen, Facts facts, Attr tariffs, Report report) {
        for (int i = 0; i < product.tariffs().size(); i++) {
            var tariff = product.tariffs().get(i);
            if (tariff != null) {
                checkTariff(tariff.tariffCode(), seen, facts, tariffs.index(i).field("tariff_code"), report);
            }
        }
    }

    private static void checkTariff(String code, Set<String> seen, Facts facts, Attr at, Report report) {
        if (code == null) {
            return;
        }
        if (!seen.add(code)) {
            report.add(at, TARIFF_TWICE, "The call has another tariff " + code + ".");
        } else if (facts.tariff(code).isPresent()) {
            report.add(at, TARIFF_EXISTS, "There is a tariff " + code + " already.");
        }
    }
}
