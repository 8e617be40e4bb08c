package io.krakenemulator.schema.account.rules.ledger;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;

/** Published for statements that are added later. In one payload, one of two such statements would be lost. */
@Validates(
        value = EnergyAccount.class,
        says = "Statements of an account must differ in `statement_id`.",
        source = Source.INFERRED,
        codes = StatementIdsDiffer.ALREADY_EXISTS)
final class StatementIdsDiffer implements Rule<EnergyAccount> {
    static final String ALREADY_EXISTS = "historical_statement_already_exists";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var seen = new HashSet<String>();
        for (int i = 0; i < account.statements().size(); i++) {
            var id = account.statements().get(i).statementId();
            if (!seen.add(id)) {
                problems.at("statements", i, "statement_id")
                        .add(ALREADY_EXISTS, id + " is the id of another statement.");
            }
        }
    }
}
