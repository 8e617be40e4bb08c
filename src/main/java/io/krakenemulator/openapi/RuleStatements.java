package io.krakenemulator.openapi;

import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.constraint.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * States the rules over an object, and the rules and constraints of a field, for {@code x-validators}. Each has its name,
 * its sentence and the codes that it may report, read from the annotations that register it.
 */
final class RuleStatements {

    static final String EXTENSION = "x-validators";

    private static final String STRICT_ONLY = "Only in sandboxes whose strictness is `strict`.";

    private static final DotName VALIDATES = DotName.createSimple(Validates.class);
    private static final DotName ERROR_CODE = DotName.createSimple(ErrorCode.class);

    private final IndexView index;
    private final List<AnnotationInstance> rules;

    RuleStatements(IndexView index) {
        this.index = index;
        // The index is made of several, which may know the same class.
        var known = new TreeMap<DotName, AnnotationInstance>();
        for (AnnotationInstance rule : index.getAnnotations(VALIDATES)) {
            known.put(rule.target().asClass().name(), rule);
        }
        this.rules = known.values().stream()
                .sorted(Comparator.comparing(RuleStatements::nameOf))
                .toList();
    }

    /** Returns the rules over objects of that type as a whole. */
    List<Map<String, Object>> ofObject(DotName type) {
        return rules.stream()
                .filter(rule -> rule.value().asClass().name().equals(type)
                        && fieldOf(rule).isEmpty())
                .map(RuleStatements::statement)
                .toList();
    }

    /** Returns the constraints of a field, and the rules that the published document lists under it. */
    List<Map<String, Object>> ofField(ClassInfo type, String wireName, FieldInfo field) {
        var statements = new ArrayList<Map<String, Object>>();
        for (AnnotationInstance constraint : field.declaredAnnotations()) {
            constraintStatement(constraint).ifPresent(statements::add);
        }
        for (AnnotationInstance rule : rules) {
            if (fieldOf(rule).equals(wireName) && covers(rule, type)) {
                statements.add(statement(rule));
            }
        }
        return statements;
    }

    /** Returns the constraints of the elements of a list. */
    List<Map<String, Object>> ofElements(List<AnnotationInstance> annotations) {
        return annotations.stream()
                .map(this::constraintStatement)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Map<String, Object>> constraintStatement(AnnotationInstance constraint) {
        ClassInfo annotation = index.getClassByName(constraint.name());
        AnnotationInstance errorCode = annotation == null ? null : annotation.declaredAnnotation(ERROR_CODE);
        return Optional.ofNullable(errorCode)
                .map(known -> statement(
                        nameOf(known, constraint.name()),
                        known.value("says").asString(),
                        List.of(known.value("code").asString())));
    }

    /** Returns whether a rule checks a type, by itself or as a member of a union. */
    private boolean covers(AnnotationInstance rule, ClassInfo type) {
        DotName checked = rule.value().asClass().name();
        return checked.equals(type.name()) || type.interfaceNames().contains(checked);
    }

    private static Map<String, Object> statement(AnnotationInstance rule) {
        AnnotationValue strictOnly = rule.value("strictOnly");
        String says = rule.value("says").asString();
        return statement(
                nameOf(rule),
                strictOnly != null && strictOnly.asBoolean() ? says + " " + STRICT_ONLY : says,
                Arrays.asList(rule.value("codes").asStringArray()));
    }

    private static Map<String, Object> statement(String name, String says, List<String> codes) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("name", name);
        statement.put("description", says);
        statement.put("possible_errors", codes);
        return statement;
    }

    private static String nameOf(AnnotationInstance rule) {
        return nameOf(rule, rule.target().asClass().name());
    }

    /** Returns the published name, or the name of the class that states itself where none is published. */
    private static String nameOf(AnnotationInstance statement, DotName type) {
        AnnotationValue published = statement.value("published");
        return published == null ? type.withoutPackagePrefix() : published.asString();
    }

    private static String fieldOf(AnnotationInstance rule) {
        AnnotationValue field = rule.value("field");
        return field == null ? "" : field.asString();
    }
}
