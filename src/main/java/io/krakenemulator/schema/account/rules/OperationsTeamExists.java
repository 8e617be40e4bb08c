package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The operations team that an account names is one of the sandbox's. */
@Validates(
        value = EnergyAccount.class,
        name = "Validate that an operations team exists",
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
