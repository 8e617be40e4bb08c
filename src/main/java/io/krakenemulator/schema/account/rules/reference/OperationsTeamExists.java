package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = EnergyAccount.class,
        says = "The operations team of an account must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate that an operations team exists",
        codes = OperationsTeamExists.CODE,
        field = "operations_team_name")
final class OperationsTeamExists extends Listed<EnergyAccount> {
    OperationsTeamExists() {
        super(
                "operations_team_name",
                EnergyAccount::operationsTeamName,
                Reference.OPERATIONS_TEAMS,
                CODE,
                "operations team");
    }

    static final String CODE = "operations_team_name_does_not_exist";
}
