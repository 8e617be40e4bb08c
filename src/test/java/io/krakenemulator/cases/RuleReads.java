package io.krakenemulator.cases;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.WellFormed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the fields of payload records that each rule can read, from the byte code: whatever its checks, constructors and static
 * initialisers reach. The result may have fields too many, and none too few.
 */
final class RuleReads {

    private static final String ROOT = "io.krakenemulator";
    /** Views and rules have records of their own. */
    private static final Pattern OTHER_RECORDS = Pattern.compile(".*\\.(view|rules)(\\..*)?");

    private static final Set<String> OF_ALL_FIELDS = Set.of("equals", "hashCode", "toString");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".schema", ROOT + ".validation");

    /** Returns the fields that each rule can read, such as {@code Register.tpr}, by the name of the rule. */
    static SortedMap<String, Set<String>> ofAllRules() {
        var reads = new RuleReads();
        var all = new TreeMap<String, Set<String>>();
        reads.classes.stream()
                .filter(type -> type.isAnnotatedWith(Validates.class))
                .forEach(rule -> all.put(rule.getSimpleName(), reads.new Walk(rule).run()));
        return all;
    }

    /** One walk through the code of a rule. */
    private final class Walk {
        private final JavaClass rule;
        private final Set<String> fields = new TreeSet<>();
        private final Set<JavaCodeUnit> seen = new HashSet<>();
        private final Deque<JavaCodeUnit> next = new ArrayDeque<>();

        Walk(JavaClass rule) {
            this.rule = rule;
        }

        Set<String> run() {
            for (var type = rule;
                    type != null && isOurs(type);
                    type = type.getRawSuperclass().orElse(null)) {
                type.getConstructors().forEach(this::visit);
                type.getMethods().stream()
                        .filter(method -> method.getName().equals("check"))
                        .forEach(this::visit);
            }
            while (!next.isEmpty()) {
                follow(next.poll());
            }
            return fields;
        }

        private void visit(JavaCodeUnit unit) {
            if (seen.add(unit)) {
                next.add(unit);
                unit.getOwner().getStaticInitializer().ifPresent(this::visit);
            }
        }

        private void follow(JavaCodeUnit unit) {
            Stream.of(
                            unit.getMethodCallsFromSelf(),
                            unit.getConstructorCallsFromSelf(),
                            unit.getMethodReferencesFromSelf(),
                            unit.getConstructorReferencesFromSelf())
                    .flatMap(Set::stream)
                    .forEach(this::follow);
            unit.getFieldAccesses().forEach(this::follow);
        }

        private void follow(JavaFieldAccess access) {
            var owner = access.getTargetOwner();
            if (isOurs(owner)) {
                owner.getStaticInitializer().ifPresent(this::visit);
                addField(owner, access.getTarget().getName());
            }
        }

        private void follow(JavaAccess<?> access) {
            var owner = access.getTargetOwner();
            var name = access.getTarget().getName();
            if (owner.isEquivalentTo(WellFormed.class) && name.equals("sentFields")) {
                addAllFields(rule.getAnnotationOfType(Validates.class).value().getName());
            }
            if (!isOurs(owner) || owner.getSimpleName().equals("Facts")) {
                return;
            }
            var receivers = owner.isAssignableFrom(rule.getName())
                    ? Stream.of(rule)
                    : Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream());
            receivers.forEach(type -> call(type, name));
        }

        /** Overloads count together, and so do inherited methods. */
        private void call(JavaClass type, String name) {
            addField(type, name);
            if (isRecord(type) && OF_ALL_FIELDS.contains(name)) {
                addAllFields(type.getName());
            }
            Stream.concat(
                            Stream.of(type),
                            Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream()))
                    .filter(this::isOurs)
                    .flatMap(owner -> owner.getCodeUnits().stream())
                    .filter(unit -> unit.getName().equals(name))
                    .forEach(this::visit);
        }

        private boolean isOurs(JavaClass type) {
            return classes.contain(type.getName());
        }

        private void addField(JavaClass type, String name) {
            if (isRecord(type)
                    && type.getFields().stream()
                            .anyMatch(field -> field.getName().equals(name)
                                    && !field.getModifiers().contains(JavaModifier.STATIC))) {
                fields.add(type.getSimpleName() + "." + name);
            }
        }

        private void addAllFields(String type) {
            var found = classes.get(type);
            Set<JavaClass> records = isRecord(found) ? Set.of(found) : found.getAllSubclasses();
            records.stream()
                    .filter(this::isRecord)
                    .forEach(one -> fields.addAll(one.getFields().stream()
                            .map(field -> one.getSimpleName() + "." + field.getName())
                            .collect(Collectors.toSet())));
        }

        private boolean isRecord(JavaClass type) {
            return type.isRecord()
                    && type.getPackageName().startsWith(ROOT + ".schema")
                    && !OTHER_RECORDS.matcher(type.getPackageName()).matches();
        }
    }
}
