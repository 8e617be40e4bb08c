package io.krakenemulator.schema.account.rules.process;

import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = ProcessAccountImportProcess.class,
        says = "A process request must name an operations team, unless the import supplier allocates"
                + " teams itself. If the supplier does, the request must name none.",
        source = Source.PUBLISHED,
        published = "Validate auto allocation of operations team",
        codes = {ProcessingNamesTeam.PROVIDED, ProcessingNamesTeam.MISSING})
final class ProcessingNamesTeam implements Rule<ProcessAccountImportProcess> {
    static final String PROVIDED = "operations_team_provided_when_using_auto_allocation";
    static final String MISSING = "operations_team_should_be_provided";

    @Override
    public void check(ProcessAccountImportProcess request, Facts facts, Problems problems) {
        boolean allocated = facts.importSupplier(request.importSupplierCode())
                .filter(supplier -> supplier.settings().autoAllocateOperationsTeam())
                .isPresent();
        if (allocated && request.operationsTeamName() != null) {
            problems.at("operations_team_name")
                    .add(
                            PROVIDED,
                            "Leave operations_team_name out: auto_allocate_operations_team is on for the import"
                                    + " supplier.");
        } else if (!allocated && request.operationsTeamName() == null) {
            problems.at("operations_team_name").add(MISSING, "operations_team_name is required.");
        }
    }
}
