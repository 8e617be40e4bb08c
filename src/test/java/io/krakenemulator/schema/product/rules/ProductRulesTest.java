package io.krakenemulator.schema.product.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.Tariff;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.RuleRun;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule over the four tariffs of the fixture, with one thing changed. */
class ProductRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final int STANDARD = 0;
    private static final int ECONOMY7 = 1;
    private static final int FLAT_ECONOMY7 = 2;
    private static final int GAS = 3;

    private final StoredProducts facts = new StoredProducts();
    private ArrayNode payload;

    @BeforeEach
    void fixture() throws IOException {
        try (var stream = getClass().getResourceAsStream("/fixtures/product/four-tariffs.json")) {
            payload = (ArrayNode) JSON.readTree(stream);
        }
    }

    @Test
    void theFixtureOffendsNoRule() {
        for (Rule<Product> rule : List.of(
                new BrandIsKnown(),
                new TagsAreKnown(),
                new ProductEndsAfterItStarts(),
                new RatesHoldFromProductStart(),
                new RatesAreNotNegative(),
                new TariffsDiffer())) {
            expect(rule);
        }
        for (int i = STANDARD; i <= GAS; i++) {
            expect(new TariffTypeFitsFuel(), i);
            expect(new RateTypesMatchTariffType(), i);
            expect(new RatePeriodsDoNotOverlap(), i);
        }
    }

    @Test
    void brandIsKnown() {
        root().put("brand", "KELP_POWER");
        expect(new BrandIsKnown(), "brand_does_not_exist brand");
    }

    @Test
    void tagsAreKnown() {
        root().withArrayProperty("tag_codes").add("unheard.of");
        expect(new TagsAreKnown(), "tag_code_not_found tag_codes.1");
        root().remove("tag_codes");
        expect(new TagsAreKnown());
    }

    @Test
    void productEndsAfterItStarts() {
        root().put("available_to_date", "2019-04-30");
        expect(new ProductEndsAfterItStarts(), "start_date_later_than_end_date available_to_date");
        root().put("available_to_date", "2019-05-01").put("ends_at", "2019-05-01");
        expect(new ProductEndsAfterItStarts());
        root().putNull("available_to_date").put("ends_at", "2019-04-30T22:59:59Z");
        expect(new ProductEndsAfterItStarts(), "start_date_later_than_end_date ends_at");
    }

    @Test
    void rateEndsAfterItStarts() {
        rate(GAS, 0).put("valid_to_date", "2019-04-30");
        var tariff = product().tariffs().get(GAS);
        var reported =
                RuleRun.by(new RateEndsAfterItStarts(), tariff.unitRates().get(0), facts);
        assertEquals(List.of("start_date_later_than_end_date valid_to_date"), reported);

        charge(GAS).put("valid_to_date", "2019-05-01");
        tariff = product().tariffs().get(GAS);
        assertEquals(
                List.of(),
                RuleRun.by(new RateEndsAfterItStarts(), tariff.standingCharges().get(0), facts));
    }

    @Test
    void tariffTypeFitsFuel() {
        tariff(STANDARD).remove("tariff_type");
        tariff(GAS).put("tariff_type", "STANDARD");
        expect(new TariffTypeFitsFuel(), STANDARD, "required tariff_type");
        expect(new TariffTypeFitsFuel(), GAS, "tariff_type_not_allowed_for_gas tariff_type");
    }

    @Test
    void rateTypesMatchTariffType() {
        rate(STANDARD, 0).put("rate_type", "PEAK");
        expect(
                new RateTypesMatchTariffType(),
                STANDARD,
                "rate_types_do_not_match_tariff_type unit_rates.0.rate_type",
                "rate_types_do_not_match_tariff_type unit_rates");
    }

    @Test
    void economy7NeedsDayAndNight() {
        rates(ECONOMY7).remove(1);
        expect(new RateTypesMatchTariffType(), ECONOMY7, "rate_types_do_not_match_tariff_type unit_rates");
    }

    @Test
    void threeRatesAreDayNightAndOffPeak() {
        tariff(ECONOMY7).put("tariff_type", "THREE_RATE");
        expect(new RateTypesMatchTariffType(), ECONOMY7, "rate_types_do_not_match_tariff_type unit_rates");
        rates(ECONOMY7).add(rate(ECONOMY7, 0).deepCopy().put("rate_type", "OFF_PEAK"));
        expect(new RateTypesMatchTariffType(), ECONOMY7);
    }

    @Test
    void flatRatesHaveOnePriceAtATime() {
        rate(FLAT_ECONOMY7, 1).put("value", "15.90");
        expect(new RateTypesMatchTariffType(), FLAT_ECONOMY7);
        rate(FLAT_ECONOMY7, 1).put("value", "15.91");
        expect(new RateTypesMatchTariffType(), FLAT_ECONOMY7, "rate_types_do_not_match_tariff_type unit_rates.1.value");
        rate(FLAT_ECONOMY7, 0).put("valid_to_date", "2019-06-01");
        rate(FLAT_ECONOMY7, 1).put("valid_from_date", "2019-06-01");
        expect(new RateTypesMatchTariffType(), FLAT_ECONOMY7);
    }

    @Test
    void manyRatesTakeNoLongTime() {
        var day = LocalDate.of(2019, 5, 1);
        for (int i = 0; i < 20_000; i++) {
            var type = i % 2 == 0 ? "ECO7_DAY" : "ECO7_NIGHT";
            rates(FLAT_ECONOMY7)
                    .addObject()
                    .put("value", "15.9")
                    .put("valid_from_date", day.plusDays(i).toString())
                    .put("valid_to_date", day.plusDays(i + 2L).toString())
                    .put("rate_type", type);
        }
        rates(FLAT_ECONOMY7).remove(1);
        rates(FLAT_ECONOMY7).remove(0);
        var product = product();
        assertTimeout(Duration.ofSeconds(2), () -> {
            var tariff = product.tariffs().get(FLAT_ECONOMY7);
            assertEquals(List.of(), RuleRun.by(new RateTypesMatchTariffType(), tariff, facts));
            assertEquals(List.of(), RuleRun.by(new RatePeriodsDoNotOverlap(), tariff, facts));
        });
    }

    @Test
    void electricityRatesNeedATypeAndGasRatesHaveNone() {
        rate(ECONOMY7, 1).remove("rate_type");
        expect(new RateTypesMatchTariffType(), ECONOMY7, "required unit_rates.1.rate_type");
        rate(GAS, 0).put("rate_type", "STANDARD");
        expect(new RateTypesMatchTariffType(), GAS, "rate_types_do_not_match_tariff_type unit_rates.0.rate_type");
    }

    @Test
    void ratePeriodsDoNotOverlap() {
        rates(STANDARD).add(rate(STANDARD, 0).deepCopy().put("valid_from_date", "2019-07-01"));
        expect(new RatePeriodsDoNotOverlap(), STANDARD, "overlapping_rate_periods unit_rates.1.valid_from_date");
        rate(STANDARD, 0).put("valid_to_date", "2019-07-02");
        expect(new RatePeriodsDoNotOverlap(), STANDARD, "overlapping_rate_periods unit_rates.1.valid_from_date");
        rate(STANDARD, 0).put("valid_to_date", "2019-07-01");
        expect(new RatePeriodsDoNotOverlap(), STANDARD);
    }

    @Test
    void aShortPeriodHidesNoLongOne() {
        var day = rate(STANDARD, 0)
                .deepCopy()
                .put("valid_from_date", "2019-06-01")
                .put("valid_to_date", "2019-06-02");
        rates(STANDARD).add(rate(STANDARD, 0).deepCopy().put("valid_from_date", "2019-07-01"));
        rates(STANDARD).add(day);
        expect(
                new RatePeriodsDoNotOverlap(),
                STANDARD,
                "overlapping_rate_periods unit_rates.2.valid_from_date",
                "overlapping_rate_periods unit_rates.1.valid_from_date");
    }

    @Test
    void standingChargesDoNotOverlapEither() {
        charges(GAS).add(charge(GAS).deepCopy());
        expect(new RatePeriodsDoNotOverlap(), GAS, "overlapping_rate_periods standing_charges.1.valid_from_date");
    }

    @Test
    void ratesHoldFromProductStart() {
        rate(ECONOMY7, 1).put("valid_from_date", "2019-05-02");
        charge(GAS).put("valid_from_date", "2019-04-01").put("valid_to_date", "2019-05-01");
        expect(
                new RatesHoldFromProductStart(),
                "no_rate_in_force_on_product_start tariffs.1.unit_rates",
                "no_rate_in_force_on_product_start tariffs.3.standing_charges");
        rate(ECONOMY7, 1).put("valid_from_date", "2018-01-01");
        charge(GAS).put("valid_to_date", "2019-05-02");
        expect(new RatesHoldFromProductStart());
    }

    @Test
    void ratesAreNotNegative() {
        rate(STANDARD, 0).put("value", "-0.01");
        charge(GAS).put("value", "-1");
        expect(
                new RatesAreNotNegative(),
                "min_value tariffs.0.unit_rates.0.value",
                "min_value tariffs.3.standing_charges.0.value");
        root().put("direction", "EXPORT");
        expect(new RatesAreNotNegative());
    }

    @Test
    void tariffsDiffer() {
        tariff(ECONOMY7).put("tariff_type", "FLAT_ECONOMY7");
        expect(new TariffsDiffer(), "duplicate_tariffs tariffs.2");
        tariff(ECONOMY7).put("payment_method", "NDD");
        expect(new TariffsDiffer());
    }

    @Test
    void codesAreNew() {
        assertEquals(List.of(), codesOf(products()));
        facts.products.add("TIDAL-FLEX-2");
        facts.tariffs.add("E-2R-TIDAL-FLEX-2-G");
        assertEquals(
                List.of("product_code_already_exists 0.code", "tariff_code_already_exists 0.tariffs.1.tariff_code"),
                codesOf(products()));
    }

    @Test
    void codesStandOnceInACall() {
        var second = root().deepCopy();
        second.withArrayProperty("tariffs").remove(ECONOMY7);
        payload.add(second);
        ((ObjectNode) second.at("/tariffs/0")).put("tariff_code", "E-OTHER");
        assertEquals(
                List.of(
                        "duplicate_product_codes 1.code",
                        "duplicate_tariff_codes 1.tariffs.1.tariff_code",
                        "duplicate_tariff_codes 1.tariffs.2.tariff_code"),
                codesOf(products()));
    }

    @Test
    void whatIsNotWellFormedIsPassedOver() {
        var withoutCodes = root().deepCopy();
        withoutCodes.remove("code");
        ((ObjectNode) withoutCodes.at("/tariffs/0")).remove("tariff_code");
        withoutCodes.withArrayProperty("tariffs").set(1, JSON.nullNode());
        withoutCodes.withArrayProperty("tariffs").remove(3);
        withoutCodes.withArrayProperty("tariffs").remove(2);
        payload.add(withoutCodes).add(1);
        var products = new PayloadReader(VALIDATOR, 100)
                .readList(payload, Product.class, facts)
                .value();
        assertEquals(List.of(), codesOf(products));
    }

    private List<String> codesOf(List<Product> products) {
        var reported = new ArrayList<String>();
        new ProductCodesAreNew().check(products, facts, problem -> reported.add(problem.code() + " " + problem.at()));
        return reported;
    }

    private void expect(Rule<Product> rule, String... expected) {
        assertEquals(Arrays.asList(expected), RuleRun.by(rule, product(), facts));
    }

    private void expect(Rule<Tariff> rule, int tariff, String... expected) {
        assertEquals(
                Arrays.asList(expected), RuleRun.by(rule, product().tariffs().get(tariff), facts));
    }

    private Product product() {
        return products().get(0);
    }

    private List<Product> products() {
        var reading = new PayloadReader(VALIDATOR, 100).readList(payload, Product.class, facts);
        assertEquals(List.of(), RuleEngine.conclude(reading).problems());
        return reading.value();
    }

    private ObjectNode root() {
        return (ObjectNode) payload.get(0);
    }

    private ObjectNode tariff(int index) {
        return (ObjectNode) root().at("/tariffs/" + index);
    }

    private ArrayNode rates(int tariff) {
        return (ArrayNode) tariff(tariff).get("unit_rates");
    }

    private ObjectNode rate(int tariff, int index) {
        return (ObjectNode) rates(tariff).get(index);
    }

    private ArrayNode charges(int tariff) {
        return (ArrayNode) tariff(tariff).get("standing_charges");
    }

    private ObjectNode charge(int tariff) {
        return (ObjectNode) charges(tariff).get(0);
    }
}
