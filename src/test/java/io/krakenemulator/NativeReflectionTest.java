package io.krakenemulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.krakenemulator.validation.InferredDiscriminator;
import io.krakenemulator.validation.constraint.Normalised;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Constraint;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A native executable keeps the components, fields and constants of registered types only. The payload reader and the
 * JSON writer need them at run time. A type that is not registered fails with its first request and no earlier. So this
 * test visits every type that can be reached from the resources.
 */
class NativeReflectionTest {

    private static final String OURS = "io.krakenemulator.";

    private static Set<Class<?>> registered;

    /** Each type that can be reached, with the one that leads to it. */
    private static Map<Class<?>, Object> reachable;

    private final Deque<Class<?>> toVisit = new ArrayDeque<>();
    private final Map<Class<?>, Object> found = new LinkedHashMap<>();

    @BeforeAll
    static void look() {
        List<Class<?>> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.krakenemulator")
                        .stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        registered = all.stream()
                .filter(type -> type.isAnnotationPresent(RegisterForReflection.class))
                .flatMap(NativeReflectionTest::targets)
                .collect(Collectors.toSet());
        var walk = new NativeReflectionTest();
        all.stream().filter(type -> type.isAnnotationPresent(Path.class)).forEach(walk::resource);
        walk.follow();
        reachable = walk.found;
    }

    /** Returns the types that an annotation registers: its targets, or else the annotated type itself. */
    private static Stream<Class<?>> targets(Class<?> bearer) {
        Class<?>[] targets = bearer.getAnnotation(RegisterForReflection.class).targets();
        return targets.length == 0 ? Stream.of(bearer) : Stream.of(targets);
    }

    @Test
    void everyPayloadTypeIsRegistered() {
        Set<String> forgotten = new TreeSet<>();
        reachable.forEach((type, from) -> {
            if (!registered.contains(type)) {
                forgotten.add(type.getName() + ", reached from " + from);
            }
        });
        assertEquals(Set.of(), forgotten, "these need @RegisterForReflection");
    }

    /** The reader and the writer need fields (with their annotations) and constructors or accessors. */
    @Test
    void registrationsIncludeFieldsAndMethods() {
        Set<String> partly = new TreeSet<>();
        for (Class<?> type : reachable.keySet()) {
            var registration = type.getAnnotation(RegisterForReflection.class);
            if (registration != null && !(registration.fields() && registration.methods())) {
                partly.add(type.getName());
            }
        }
        assertEquals(Set.of(), partly);
    }

    /** A walk that misses types would find no error. */
    @Test
    void walkReachesTypesOfAllKinds() {
        var names = reachable.keySet().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        assertTrue(
                names.containsAll(Set.of(
                        "EnergyAccount",
                        "ElectricityMeter",
                        "Product",
                        "AccountNote",
                        "Transactions",
                        "HistoricalStatements",
                        "LegacyPaymentInstruction",
                        "GbrMeterPointStatus",
                        "ErrorResponse",
                        "SandboxView")),
                names.toString());
        assertTrue(reachable.keySet().stream().anyMatch(Class::isEnum));
        assertTrue(reachable.keySet().stream().anyMatch(Class::isSealed));
        assertTrue(reachable.size() > 100, () -> reachable.size() + " types");
    }

    private void resource(Class<?> resource) {
        element(resource, resource.getSimpleName());
        for (Method method : resource.getDeclaredMethods()) {
            // Private methods turn results into bodies; the framework reads and writes what the public ones have.
            if (method.isSynthetic() || Modifier.isPrivate(method.getModifiers())) {
                continue;
            }
            String place = resource.getSimpleName() + "." + method.getName();
            element(method, place);
            type(method.getGenericReturnType(), place);
            for (Type parameter : method.getGenericParameterTypes()) {
                type(parameter, place);
            }
        }
    }

    private void element(AnnotatedElement element, Object place) {
        for (var body : element.getAnnotationsByType(RequestBodySchema.class)) {
            type(body.value(), place);
        }
        for (var body : element.getAnnotationsByType(RequestBody.class)) {
            contents(body.content(), place);
        }
        for (var response : element.getAnnotationsByType(APIResponse.class)) {
            contents(response.content(), place);
        }
    }

    private void contents(Content[] contents, Object place) {
        for (Content content : contents) {
            schema(content.schema(), place);
        }
    }

    private void schema(Schema schema, Object place) {
        type(schema.implementation(), place);
        Stream.of(schema.oneOf(), schema.anyOf(), schema.allOf())
                .flatMap(Stream::of)
                .forEach(type -> type(type, place));
        for (DiscriminatorMapping mapping : schema.discriminatorMapping()) {
            type(mapping.schema(), place);
        }
    }

    private void follow() {
        while (!toVisit.isEmpty()) {
            visit(toVisit.removeFirst());
        }
    }

    private void visit(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        if (schema != null) {
            schema(schema, type);
        }
        var inferred = type.getAnnotation(InferredDiscriminator.class);
        if (inferred != null) {
            type(inferred.value(), type);
        }
        if (type.isSealed()) {
            for (Class<?> branch : type.getPermittedSubclasses()) {
                type(branch, type);
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                type(component.getGenericType(), type);
                normalisers(type, component);
            }
        }
    }

    private void normalisers(Class<?> type, RecordComponent component) {
        AnnotatedElement field;
        try {
            field = type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
        var own = field.getAnnotation(Normalised.class);
        if (own != null) {
            type(own.value(), type);
        }
        for (Annotation annotation : field.getAnnotations()) {
            var normalised = annotation.annotationType().getAnnotation(Normalised.class);
            if (normalised != null) {
                type(normalised.value(), annotation.annotationType());
            }
            var constraint = annotation.annotationType().getAnnotation(Constraint.class);
            if (constraint != null) {
                Stream.of(constraint.validatedBy()).forEach(validator -> type(validator, annotation.annotationType()));
            }
        }
    }

    /** Adds a type of ours; of generic types, and arrays, what they are made of. */
    private void type(Type type, Object from) {
        if (type instanceof ParameterizedType generic) {
            type(generic.getRawType(), from);
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> type(argument, from));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> type(bound, from));
        } else if (type instanceof Class<?> plain) {
            Class<?> element = plain.isArray() ? plain.getComponentType() : plain;
            if (element.getName().startsWith(OURS) && found.putIfAbsent(element, from) == null) {
                toVisit.add(element);
            }
        }
    }
}
