package io.krakenemulator.validation;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
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
 * @param ruled whether a constraint of ours judges the value as a whole
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
        Digits digits,
        Size size,
        TextForm form,
        boolean takesNumbers,
        boolean email,
        boolean ruled,
        Reference inReferenceData,
        Lookup lookup,
        Normaliser normaliser) {

    static Field of(String component, Type type, AnnotatedType annotatedType, AnnotatedElement annotations) {
        var schema = annotations.getAnnotation(Schema.class);
        var alias = annotations.getAnnotation(Alias.class);
        var inReferenceData = annotations.getAnnotation(InReferenceData.class);
        var lookedUp = annotations.getAnnotation(LookedUp.class);
        boolean notBlank = annotations.isAnnotationPresent(NotBlank.class)
                || annotations.isAnnotationPresent(NotEmptyIfPresent.class);
        boolean notEmpty = annotations.isAnnotationPresent(NotEmpty.class);
        var fieldType = typeOf(type, annotatedType);
        return new Field(
                component,
                wireName(component, annotations),
                alias == null ? List.of() : List.of(alias.value()),
                fieldType,
                annotations.isAnnotationPresent(NotNull.class),
                schema != null && schema.nullable(),
                notBlank,
                notEmpty,
                annotations.getAnnotation(Digits.class),
                annotations.getAnnotation(Size.class),
                TextForm.of(annotations.getAnnotation(Pattern.class)),
                annotations.isAnnotationPresent(NumberOrText.class),
                annotations.isAnnotationPresent(Email.class),
                hasConstraintOfOurs(annotations),
                inReferenceData == null ? null : inReferenceData.value(),
                lookedUp == null ? null : lookedUp.value(),
                normaliserOf(annotations));
    }

    /** Returns the field of a payload that is one object. */
    static Field ofRoot(Class<?> type) {
        return required(type.isSealed() ? new FieldType.UnionOf(type) : new FieldType.ObjectOf(type));
    }

    /** Returns the field of a payload that is a list of objects, at least one. */
    static Field ofRootList(Class<?> type) {
        return required(new FieldType.ListOf(required(new FieldType.ObjectOf(type))));
    }

    private static Field required(FieldType type) {
        return new Field("", "", List.of(), type, true, false, true, true, null, null, null, false, false, false, null, null, null);
    }

    /** Whether this is a list of objects, which the real service judges in another way than lists of plain values. */
    boolean isListOfObjects() {
        return type instanceof FieldType.ListOf list
                && (list.element().type() instanceof FieldType.ObjectOf
                        || list.element().type() instanceof FieldType.UnionOf);
    }

    private static boolean hasConstraintOfOurs(AnnotatedElement annotations) {
        for (Annotation annotation : annotations.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(ErrorCode.class)) {
                return true;
            }
        }
        return false;
    }

    private static Normaliser normaliserOf(AnnotatedElement annotations) {
        var own = annotations.getAnnotation(Normalised.class);
        if (own != null) {
            return newInstance(own.value());
        }
        for (Annotation annotation : annotations.getAnnotations()) {
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
            if (hasConstraintOfOurs(element)) {
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
        return wireValueOf(snakeCase(component), annotations);
    }

    private static String wireValueOf(String name, AnnotatedElement annotations) {
        var property = annotations.getAnnotation(JsonProperty.class);
        return property == null ? name : property.value();
    }

    /** {@code supplyAddress1} becomes {@code supply_address1}: digits stay with the word before them. */
    static String snakeCase(String camelCase) {
        var text = new StringBuilder(camelCase.length() + 8);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) {
                text.append('_').append(Character.toLowerCase(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
