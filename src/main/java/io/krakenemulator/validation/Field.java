package io.krakenemulator.validation;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.constraint.ErrorCode;
import io.krakenemulator.validation.constraint.Normalised;
import io.krakenemulator.validation.constraint.Normaliser;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One component of a payload record, or the elements of a list, as the reader needs it.
 *
 * @param component the Java name; empty for elements
 * @param wire the name on the wire
 * @param aliases other accepted names
 * @param required whether absence is an error
 * @param nullable whether null is accepted
 * @param notBlank whether the empty string is an error
 * @param notEmpty whether the empty list is an error
 * @param digits limits of a decimal, or {@code null}
 * @param size how long a text or a list may be, or {@code null}
 * @param form the form that a text must have, or {@code null}
 * @param takesNumbers whether a number is taken where text belongs
 * @param email whether the text is an e-mail address
 * @param constraints the constraints of ours on the value as a whole
 * @param inReferenceData the list of reference data that must know the value, or {@code null}
 * @param lookup what to look up by the value, or {@code null}
 * @param normaliser what brings the value to its normal form, or {@code null}
 */
record Field(
        String component,
        String wire,
        List<String> aliases,
        FieldType type,
        boolean required,
        boolean nullable,
        boolean notBlank,
        boolean notEmpty,
        DigitBounds digits,
        SizeBounds size,
        TextForm form,
        boolean takesNumbers,
        boolean email,
        List<Class<? extends Annotation>> constraints,
        Reference inReferenceData,
        Lookup lookup,
        Normaliser normaliser) {

    static Field of(String component, Type type, AnnotatedType annotatedType, AnnotatedElement element) {
        var annotations = FieldAnnotations.of(element);
        var schema = annotations.find(Schema.class);
        var alias = annotations.find(Alias.class);
        var inReferenceData = annotations.find(InReferenceData.class);
        var lookedUp = annotations.find(LookedUp.class);
        return new Field(
                component,
                wireName(component, element),
                alias == null ? List.of() : List.of(alias.value()),
                typeOf(type, annotatedType),
                annotations.has(NotNull.class),
                schema != null && schema.nullable(),
                annotations.has(NotBlank.class) || annotations.has(NotEmptyIfPresent.class),
                annotations.has(NotEmpty.class),
                DigitBounds.of(annotations.find(Digits.class)),
                SizeBounds.of(annotations.find(Size.class)),
                TextForm.of(annotations.find(Pattern.class)),
                annotations.has(NumberOrText.class),
                annotations.has(Email.class),
                constraintsOf(annotations),
                inReferenceData == null ? null : inReferenceData.value(),
                lookedUp == null ? null : lookedUp.value(),
                normaliserOf(annotations));
    }

    /** Returns the field of a payload that is one object. */
    static Field ofRoot(Class<?> type) {
        return ofRequired(type.isSealed() ? new FieldType.UnionOf(type) : new FieldType.ObjectOf(type));
    }

    /** Returns the field of a payload that is a list of objects, at least one. */
    static Field ofRootList(Class<?> type) {
        return ofRequired(new FieldType.ListOf(ofRequired(new FieldType.ObjectOf(type))));
    }

    private static Field ofRequired(FieldType type) {
        return new Field(
                "", "", List.of(), type, true, false, true, true, null, null, null, false, false, List.of(), null, null,
                null);
    }

    /** Returns whether this is a list of objects. The real service reports those differently from lists of plain values. */
    boolean isListOfObjects() {
        return type instanceof FieldType.ListOf list
                && (list.element().type() instanceof FieldType.ObjectOf
                        || list.element().type() instanceof FieldType.UnionOf);
    }

    private static List<Class<? extends Annotation>> constraintsOf(FieldAnnotations annotations) {
        var constraints = new ArrayList<Class<? extends Annotation>>();
        for (Annotation annotation : annotations.all()) {
            if (annotation.annotationType().isAnnotationPresent(ErrorCode.class)) {
                constraints.add(annotation.annotationType());
            }
        }
        return List.copyOf(constraints);
    }

    private static Normaliser normaliserOf(FieldAnnotations annotations) {
        var own = annotations.find(Normalised.class);
        if (own != null) {
            return newInstance(own.value());
        }
        for (Annotation annotation : annotations.all()) {
            var normalised = annotation.annotationType().getAnnotation(Normalised.class);
            if (normalised != null) {
                return newInstance(normalised.value());
            }
        }
        return null;
    }

    static <T> T newInstance(Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor without arguments, registered", e);
        }
    }

    private static FieldType typeOf(Type type, AnnotatedType annotatedType) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            var element = ((AnnotatedParameterizedType) annotatedType).getAnnotatedActualTypeArguments()[0];
            if (!constraintsOf(FieldAnnotations.of(element)).isEmpty()) {
                throw new IllegalStateException(
                        "Elements of a list have no constraints of their own: " + annotatedType);
            }
            return new FieldType.ListOf(of("", list.getActualTypeArguments()[0], element, element));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            var value = ((AnnotatedParameterizedType) annotatedType).getAnnotatedActualTypeArguments()[1];
            return new FieldType.MapOf(of("", map.getActualTypeArguments()[1], value, value));
        }
        var plain = (Class<?>) type;
        if (plain == String.class) {
            return new FieldType.Text();
        } else if (plain == Integer.class) {
            return new FieldType.Whole(Integer.SIZE);
        } else if (plain == Long.class) {
            return new FieldType.Whole(Long.SIZE);
        } else if (plain == BigDecimal.class) {
            return new FieldType.Decimal();
        } else if (plain == Boolean.class) {
            return new FieldType.Truth();
        } else if (plain == LocalDate.class) {
            return new FieldType.Date();
        } else if (plain == Instant.class) {
            return new FieldType.Moment();
        } else if (plain == Duration.class) {
            return new FieldType.Duration();
        } else if (plain == LocalTime.class) {
            return new FieldType.Time();
        } else if (plain == JsonNode.class) {
            return new FieldType.Anything();
        } else if (plain == ObjectNode.class) {
            return new FieldType.FreeForm();
        } else if (plain.isEnum()) {
            return choiceOf(plain);
        } else if (plain.isRecord()) {
            return new FieldType.ObjectOf(plain);
        } else if (plain.isSealed()) {
            return new FieldType.UnionOf(plain);
        }
        throw new IllegalStateException("A payload record cannot hold a " + type);
    }

    private static FieldType.Choice choiceOf(Class<?> type) {
        var values = new ArrayList<String>();
        var constants = new LinkedHashMap<String, Object>();
        for (Object constant : type.getEnumConstants()) {
            var name = ((Enum<?>) constant).name();
            var annotations = constantOf(type, name);
            var value = wireValueOf(name, annotations);
            values.add(value);
            constants.put(value, constant);
            for (String spelling : otherSpellingsOf(annotations)) {
                constants.put(spelling, constant);
            }
            if (type.isAnnotationPresent(HyphensAllowed.class)) {
                constants.put(value.replace('_', '-'), constant);
            }
        }
        return new FieldType.Choice(List.copyOf(values), constants);
    }

    private static AnnotatedElement constantOf(Class<?> type, String constant) {
        try {
            return type.getField(constant);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(type + " is not registered for reflection", e);
        }
    }

    private static String[] otherSpellingsOf(AnnotatedElement constant) {
        var alias = constant.getAnnotation(JsonAlias.class);
        return alias == null ? new String[0] : alias.value();
    }

    private static String wireName(String component, AnnotatedElement annotations) {
        return wireValueOf(SnakeCaseStrategy.INSTANCE.translate(component), annotations);
    }

    private static String wireValueOf(String name, AnnotatedElement annotations) {
        var property = annotations.getAnnotation(JsonProperty.class);
        return property == null ? name : property.value();
    }
}
