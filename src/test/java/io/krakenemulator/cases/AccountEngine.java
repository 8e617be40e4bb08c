package io.krakenemulator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Validates account payloads with all rules, as {@code validate-account} does, without a container or a database. */
public final class AccountEngine {

    private static final RuleEngine ENGINE = new RuleEngine(new RuleBook(List.copyOf(Rules.all())));

    private AccountEngine() {}

    /** Returns the reference data of a sandbox that is shipped. */
    public static ObjectNode shippedReferenceData(String sandbox) {
        try (var seed = AccountEngine.class.getResourceAsStream("/sandboxes/" + sandbox + ".yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(seed).at("/sandboxes/0/reference_data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Validates a payload; the payload stays as it is. */
    public static ValidationResult<EnergyAccount> validate(JsonNode payload, Facts facts, boolean strict) {
        var reader = strict ? RuleCases.STRICT_READER : RuleCases.READER;
        return ENGINE.run(reader.read(payload.deepCopy(), EnergyAccount.class, facts), facts, strict);
    }

    /** Returns the problems of a payload as {@code code attr} pairs. */
    public static List<String> problems(JsonNode payload, Facts facts, boolean strict) {
        return RuleCases.reportedProblems(validate(payload, facts, strict));
    }
}
