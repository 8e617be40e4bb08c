package io.krakenemulator.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of payload records that each rule can read, taken from the byte code by a test ({@code RuleReadsTest}). It tells
 * which rules do not depend on a broken value.
 *
 * @param byRule the fields, such as {@code ElectricityRegister.tpr}, by the name of the rule
 */
record FieldsOfRules(Map<String, Set<String>> byRule) {

    private static final String RESOURCE = "/rules/reads.txt";

    /** Read on the first explanation. */
    private static final class Holder {
        private static final FieldsOfRules ALL = read();
    }

    static FieldsOfRules all() {
        return Holder.ALL;
    }

    /** Returns a field's name in the list. */
    static String nameOf(Class<?> type, Field field) {
        return type.getSimpleName() + "." + field.component();
    }

    /** Returns whether a rule is known to read none of the fields. */
    boolean isIndependent(String rule, Collection<String> fields) {
        var reads = byRule.get(rule);
        return reads != null && Collections.disjoint(reads, fields);
    }

    private static FieldsOfRules read() {
        try (var file = FieldsOfRules.class.getResourceAsStream(RESOURCE)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new FieldsOfRules(lines.map(line -> line.split(": ?", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line[0], line -> Set.copyOf(Arrays.asList(line[1].split(" "))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
