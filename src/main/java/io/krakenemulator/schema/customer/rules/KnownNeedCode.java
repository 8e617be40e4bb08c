package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.EnergyPSR;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A need code must have two digits and be listed. The interface has two error codes and does not say when each applies. Here
 * one is for a code without two digits, and the other for a code that is not listed.
 */
abstract class KnownNeedCode implements Rule<EnergyPSR> {
    static final String INVALID = "psr_invalid_industry_code";

    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

    private final String field;
    private final Function<EnergyPSR, String> code;
    private final Reference codes;
    private final String notFound;

    KnownNeedCode(String field, Function<EnergyPSR, String> code, Reference codes, String notFound) {
        this.field = field;
        this.code = code;
        this.codes = codes;
        this.notFound = notFound;
    }

    @Override
    public void check(EnergyPSR record, Facts facts, Problems problems) {
        var said = code.apply(record);
        if (said == null || said.isBlank()) {
            return;
        }
        if (!TWO_DIGITS.matcher(said).matches()) {
            problems.at(field).add(INVALID, said + " is not a need code: give two digits.");
        } else if (!facts.knows(codes, said)) {
            problems.at(field)
                    .addNotListed(
                            notFound,
                            said + " is not a known need code: see psr_codes in the reference data.",
                            facts,
                            AskedList.of(codes),
                            said);
        }
    }
}
