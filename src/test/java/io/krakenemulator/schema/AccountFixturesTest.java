package io.krakenemulator.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.schema.account.AccountLedger;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.PortfolioSettings;
import io.krakenemulator.schema.billing.AgedDebt;
import io.krakenemulator.schema.business.BaseBusiness;
import io.krakenemulator.schema.business.BusinessWithExistingContracts;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.schema.payment.ExistingInstructionPreference;
import io.krakenemulator.schema.payment.NewInstructionPreference;
import io.krakenemulator.schema.payment.PassivePreference;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The account fixtures keep to the records: known fields, well-formed values, and each field used somewhere. */
class AccountFixturesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"dual-fuel", "full", "plain-business"})
    void everyValueIsWellFormed(String name) throws IOException {
        assertEquals(
                List.of(), PayloadWalk.of(EnergyAccount.class, fixture(name)).faults());
    }

    @Test
    void everyFieldIsUsed() throws IOException {
        var used = new TreeSet<String>();
        for (var name : List.of("full", "plain-business")) {
            used.addAll(PayloadWalk.of(EnergyAccount.class, fixture(name)).used());
        }
        var unused = new TreeSet<>(PayloadWalk.fieldsBelow(EnergyAccount.class));
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    @Test
    void theWalkReachesEveryBranch() {
        var fields = PayloadWalk.fieldsBelow(EnergyAccount.class);
        for (var type : List.of(
                AccountLedger.class,
                PortfolioSettings.class,
                AgedDebt.class,
                BaseBusiness.class,
                BusinessWithExistingContracts.class,
                EnergyCustomer.class,
                ExistingInstructionPreference.class,
                NewInstructionPreference.class,
                PassivePreference.class)) {
            var prefix = type.getSimpleName() + ".";
            assertTrue(fields.stream().anyMatch(field -> field.startsWith(prefix)), prefix);
        }
    }

    @Test
    void theBalancesOfTheDualFuelAccountAgree() throws IOException {
        var account = fixture("dual-fuel");
        var last = decimal(account, "last_statement_balance");
        assertEquals(last, sum(account.get("historical_statement_transactions")));
        assertEquals(
                decimal(account, "transfer_balance"), last.add(sum(account.get("current_statement_transactions"))));
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
