package io.krakenemulator.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.business.BaseBusiness;
import io.krakenemulator.schema.business.BusinessWithExistingContracts;
import io.krakenemulator.schema.payment.ExistingInstructionPreference;
import io.krakenemulator.schema.payment.NewInstructionPreference;
import io.krakenemulator.schema.payment.PassivePreference;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import jakarta.validation.Validation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The account fixtures are well formed and hold no field in vain, and together they show every field there is. */
class AccountFixturesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Choices ANYTHING = (list, value) -> true;

    private final PayloadReader reader =
            new PayloadReader(Validation.buildDefaultValidatorFactory().getValidator(), 100);

    @ParameterizedTest
    @ValueSource(strings = {"dual-fuel", "full", "plain-business"})
    void everyValueIsWellFormed(String name) throws IOException {
        assertEquals(List.of(), read(fixture(name), ANYTHING).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dual-fuel", "full", "plain-business"})
    void everyFieldIsKnown(String name) throws IOException {
        var fixture = fixture(name);
        assertEquals(names(fixture), names(read(fixture, ANYTHING).cleaned()));
    }

    @Test
    void fixturesShowEveryField() throws IOException {
        var seen = new SeenFields();
        for (var name : List.of("full", "plain-business")) {
            seen.in(fixture(name), read(fixture(name), ANYTHING).value());
        }
        assertEquals(Set.of(), seen.missingBelow(EnergyAccount.class));
    }

    @Test
    void unionsBindToTheirForm() throws IOException {
        var full = read(fixture("full"), ANYTHING).value();
        assertEquals(BusinessWithExistingContracts.class, full.business().getClass());
        assertEquals(
                List.of(ExistingInstructionPreference.class, NewInstructionPreference.class, PassivePreference.class),
                full.paymentPreferences().stream().map(Object::getClass).toList());
        var plain = read(fixture("plain-business"), ANYTHING).value();
        assertEquals(BaseBusiness.class, plain.business().getClass());
    }

    @Test
    void valuesAreInTheirNormalForm() throws IOException {
        var cleaned = read(fixture("full"), ANYTHING).cleaned();
        assertEquals("LL57 4TN", cleaned.path("billing_postcode").asText());
        assertEquals(
                "LL57 4TN", cleaned.path("billing_address").path("postal_code").asText());
        assertEquals("01234567", cleaned.path("business").path("company_number").asText());
    }

    @Test
    void eachRoleIsChecked() throws IOException {
        Choices noRoles = (list, value) -> list != Reference.CUSTOMER_ROLES;
        var places = read(fixture("full"), noRoles).problems().stream()
                .map(problem -> problem.code() + " " + problem.at())
                .toList();
        assertEquals(
                Set.of(
                        "invalid_choice customers.0.account_roles.0",
                        "invalid_choice customers.0.portfolio_roles.0",
                        "invalid_choice customers.0.role",
                        "invalid_choice business.users.0.business_roles.0"),
                Set.copyOf(places));
    }

    @Test
    void balancesOfTheDualFuelAccountAddUp() throws IOException {
        var account = fixture("dual-fuel");
        var last = decimal(account, "last_statement_balance");
        assertEquals(last, sum(account.get("historical_statement_transactions")));
        assertEquals(
                decimal(account, "transfer_balance"), last.add(sum(account.get("current_statement_transactions"))));
    }

    private ValidationResult<EnergyAccount> read(JsonNode payload, Choices choices) {
        return RuleEngine.conclude(reader.read(payload, EnergyAccount.class, choices));
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        names(node, "", names);
        return names;
    }

    private static void names(JsonNode node, String at, Set<String> names) {
        for (var field : node.properties()) {
            names.add(at + "." + field.getKey());
            names(field.getValue(), at + "." + field.getKey(), names);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            names(node.get(i), at + "." + i, names);
        }
    }

    private static BigDecimal sum(JsonNode transactions) {
        var sum = BigDecimal.ZERO;
        for (var transaction : transactions) {
            var amount = decimal(transaction, "amount");
            var adds =
                    Set.of("PAYMENT", "CREDIT").contains(transaction.get("type").asText());
            sum = adds ? sum.add(amount) : sum.subtract(amount);
        }
        return sum;
    }

    private static BigDecimal decimal(JsonNode object, String field) {
        return new BigDecimal(object.get(field).asText());
    }

    private static JsonNode fixture(String name) throws IOException {
        try (var file = AccountFixturesTest.class.getResourceAsStream("/fixtures/account/" + name + ".json")) {
            return JSON.readTree(file);
        }
    }
}
