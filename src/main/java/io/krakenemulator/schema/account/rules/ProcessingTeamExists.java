package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

/** The operations team that a request names is one of the sandbox's. */
@Validates(
        value = ProcessAccountImportProcess.class,
        name = "Validate that an operations team exists",
        codes = ProcessingTeamExists.CODE,
        field = "operations_team_name")
final class ProcessingTeamExists extends Listed<ProcessAccountImportProcess> {
    ProcessingTeamExists() {
        super(
                "operations_team_name",
                ProcessAccountImportProcess::operationsTeamName,
                Reference.OPERATIONS_TEAMS,
                CODE,
                "operations team");
    }

    static final String CODE = "operations_team_name_does_not_exist";
}
