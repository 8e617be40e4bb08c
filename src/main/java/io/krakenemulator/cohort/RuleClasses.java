package io.krakenemulator.cohort;

import io.krakenemulator.validation.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Creates all named rules without a container, from the list of their classes. A test keeps the list complete. */
final class RuleClasses {

    /** The resource that names the class of each rule, one a line. */
    static final String LIST = "/rules/classes.txt";

    private RuleClasses() {}

    static List<Rule<?>> createAll() {
        try (var content = RuleClasses.class.getResourceAsStream(LIST)) {
            if (content == null) {
                throw new IllegalStateException("The library lacks its resource " + LIST);
            }
            return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
                    .lines()
                    .<Rule<?>>map(RuleClasses::create)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule<?> create(String name) {
        try {
            var constructor = Class.forName(name, true, RuleClasses.class.getClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Rule<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The rule " + name + " cannot be created", e);
        }
    }
}
