package io.krakenemulator.schema.account.rules.payment;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "A dunning path must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate dunning path supported",
        codes = DunningPathIsKnown.NOT_FOUND,
        field = "dunning_path")
final class DunningPathIsKnown implements Rule<EnergyAccount> {
    static final String NOT_FOUND = "dunning_path_not_found";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var path = account.dunningPath();
        if (path != null && !facts.knows(Reference.DUNNING_PATHS, path.pathName())) {
            problems.at("dunning_path", "path_name")
                    .addNotListed(
                            NOT_FOUND,
                            path.pathName() + " is not a known dunning path: see dunning_paths in the reference data.",
                            facts,
                            AskedList.of(Reference.DUNNING_PATHS),
                            path.pathName());
        }
    }
}
