package io.krakenemulator.schema.account.rules.process;

import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.Listed;

@Validates(
        value = ProcessAccountImportProcess.class,
        says = "The operations team of a process request must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate that an operations team exists",
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
