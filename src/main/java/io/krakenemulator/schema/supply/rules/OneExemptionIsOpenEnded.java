package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.EnergyTaxExemption;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import java.util.List;
import java.util.function.Function;

/** At most one tax exemption of a list may have no end. */
abstract class OneExemptionIsOpenEnded implements Rule<MeterPoint> {
    static final String SEVERAL = "multiple_open_ended_tax_exemptions";

    private final String field;
    private final Function<MeterPoint, List<EnergyTaxExemption>> exemptions;

    OneExemptionIsOpenEnded(String field, Function<MeterPoint, List<EnergyTaxExemption>> exemptions) {
        this.field = field;
        this.exemptions = exemptions;
    }

    @Override
    public void check(MeterPoint point, Facts facts, Problems problems) {
        if (exemptions.apply(point).stream()
                        .filter(one -> one.effectiveTo() == null)
                        .count()
                > 1) {
            problems.at(field).add(SEVERAL, "At most 1 tax exemption may be without effective_to.");
        }
    }
}
