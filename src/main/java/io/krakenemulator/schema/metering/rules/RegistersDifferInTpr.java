package io.krakenemulator.schema.metering.rules;

import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.schema.metering.ElectricityRegister;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@Validates(
        value = ElectricityMeter.class,
        says = "Registers of a meter must differ in their time pattern regime. An odd regime from 01201"
                + " to 01229 may occur twice.",
        source = Source.PUBLISHED,
        published = "Validate that registers have unique TPRs",
        codes = RegistersDifferInTpr.DUPLICATE,
        field = "registers")
final class RegistersDifferInTpr implements Rule<ElectricityMeter> {
    static final String DUPLICATE = "registers_have_duplicate_tprs";

    @Override
    public void check(ElectricityMeter meter, Facts facts, Problems problems) {
        var counts = meter.registers().stream()
                .map(ElectricityRegister::tpr)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(tpr -> tpr, Collectors.counting()));
        counts.entrySet().stream()
                .filter(one -> one.getValue() > (isShareable(one.getKey()) ? 2 : 1))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .ifPresent(tpr -> problems.at("registers")
                        .add(
                                DUPLICATE,
                                "At most %d registers may have the time pattern regime %s."
                                        .formatted(isShareable(tpr) ? 2 : 1, tpr)));
    }

    private static final Pattern SHAREABLE = Pattern.compile("012(?:0[13579]|1[13579]|2[13579])");

    private static boolean isShareable(String tpr) {
        return SHAREABLE.matcher(tpr).matches();
    }
}
