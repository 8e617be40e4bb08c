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
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * What the document says under {@code x-validators}: the named rules over an object or one of its fields, each with the
 * codes that it may report. Read from the annotations that register the rules, so that document and code agree.
 */
final class RuleStatements {

    static final String EXTENSION = "x-validators";

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

    /** The rules over objects of that type as a whole. */
    List<Map<String, Object>> ofObject(DotName type) {
        return rules.stream()
                .filter(rule -> rule.value().asClass().name().equals(type)
                        && fieldOf(rule).isEmpty())
                .map(RuleStatements::statement)
                .toList();
    }

    /** The rules that the published document lists under a field, and the field's own constraints with codes. */
    List<Map<String, Object>> ofField(ClassInfo type, String wireName, FieldInfo field) {
        var statements = new ArrayList<Map<String, Object>>();
        for (AnnotationInstance constraint : field.declaredAnnotations()) {
            // Two constraints may stand for one published rule
            constraintStatement(constraint)
                    .filter(statement -> !statements.contains(statement))
                    .ifPresent(statements::add);
        }
        for (AnnotationInstance rule : rules) {
            if (fieldOf(rule).equals(wireName) && covers(rule, type)) {
                statements.add(statement(rule));
            }
        }
        return statements;
    }

    /** The constraints with codes on the elements of a list. */
    List<Map<String, Object>> ofElements(FieldInfo field) {
        var statements = new ArrayList<Map<String, Object>>();
        for (AnnotationInstance annotation : field.annotations()) {
            if (annotation.target().kind() == AnnotationTarget.Kind.TYPE) {
                constraintStatement(annotation).ifPresent(statements::add);
            }
        }
        return statements;
    }

    private Optional<Map<String, Object>> constraintStatement(AnnotationInstance constraint) {
        ClassInfo annotation = index.getClassByName(constraint.name());
        AnnotationInstance errorCode = annotation == null ? null : annotation.declaredAnnotation(ERROR_CODE);
        return Optional.ofNullable(errorCode)
                .map(known -> statement(
                        known.value("name").asString(),
                        List.of(known.value("code").asString()),
                        false));
    }

    /** A rule over a union is a rule over each of its members. */
    private boolean covers(AnnotationInstance rule, ClassInfo type) {
        DotName judged = rule.value().asClass().name();
        return judged.equals(type.name()) || type.interfaceNames().contains(judged);
    }

    private static Map<String, Object> statement(AnnotationInstance rule) {
        AnnotationValue strictOnly = rule.value("strictOnly");
        return statement(
                nameOf(rule),
                Arrays.asList(rule.value("codes").asStringArray()),
                strictOnly != null && strictOnly.asBoolean());
    }

    private static Map<String, Object> statement(String name, List<String> codes, boolean strictOnly) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("name", name);
        if (strictOnly) {
            statement.put("description", "Only in sandboxes whose strictness is `strict`.");
        }
        statement.put("possible_errors", codes);
        return statement;
    }

    private static String nameOf(AnnotationInstance rule) {
        return rule.value("name").asString();
    }

    private static String fieldOf(AnnotationInstance rule) {
        AnnotationValue field = rule.value("field");
        return field == null ? "" : field.asString();
    }
}
