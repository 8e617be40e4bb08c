package io.krakenemulator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.NumberOrText;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.UseInstead;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/**
 * Changes the generated schemas of payload records, so that they state the conditions of the reader.
 *
 * <p>The generator has other conventions. Here, decimals and dates are formatted strings, and a record has its components
 * only. A field is required if it is {@link NotNull}, but not if it is {@link NotBlank}. The generator does not know rules,
 * reference data and composed annotations.
 */
final class SchemaPostProcessor {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NOT_NULL = DotName.createSimple(NotNull.class);
    private static final DotName NOT_BLANK = DotName.createSimple(NotBlank.class);
    private static final DotName NOT_EMPTY_IF_PRESENT = DotName.createSimple(NotEmptyIfPresent.class);
    private static final DotName NOT_EMPTY = DotName.createSimple(NotEmpty.class);
    private static final DotName EMAIL = DotName.createSimple(Email.class);
    private static final DotName SIZE = DotName.createSimple(Size.class);
    private static final DotName USE_INSTEAD = DotName.createSimple(UseInstead.class);
    private static final DotName TRUTH = DotName.createSimple(Boolean.class);
    private static final DotName DIGITS = DotName.createSimple(Digits.class);
    private static final DotName IN_REFERENCE_DATA = DotName.createSimple(InReferenceData.class);
    private static final DotName NUMBER_OR_TEXT = DotName.createSimple(NumberOrText.class);
    private static final DotName DECIMAL = DotName.createSimple(BigDecimal.class);
    private static final DotName STRING = DotName.createSimple(String.class);
    private static final DotName LIST = DotName.createSimple(List.class);

    /** The formats of types that are written as strings. */
    private static final Map<DotName, String> FORMATS = Map.of(
            DECIMAL,
            "decimal",
            DotName.createSimple(LocalDate.class),
            "date",
            DotName.createSimple(Instant.class),
            "date-time",
            DotName.createSimple(LocalTime.class),
            "time",
            DotName.createSimple(Duration.class),
            "duration");

    /** Refuses blank texts, which validators count as long enough. */
    private static final String NOT_BLANK_PATTERN = "\\S";

    private final PayloadTypes types;
    private final RuleStatements rules;

    SchemaPostProcessor(PayloadTypes types, RuleStatements rules) {
        this.types = types;
        this.rules = rules;
    }

    void process(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getOneOf() != null || schema.getAnyOf() != null) {
                processUnion(name, schema);
            } else if (schema.getProperties() != null) {
                types.record(name, schema.getProperties().keySet()).ifPresent(type -> processRecord(type, schema));
            }
        });
        distinguishMembers(document.getComponents().getSchemas());
        admitNullWhereAllUsesDo(document.getComponents().getSchemas());
    }

    private void processUnion(String name, Schema schema) {
        schema.setProperties(null);
        schema.setType(schema.getAnyOf() == null ? schema.getType() : null);
        types.union(name).ifPresent(type -> state(schema, rules.ofObject(type.name())));
    }

    /** Gives each member of a union its own values of the discriminator, so that a value fits one member only. */
    private static void distinguishMembers(Map<String, Schema> schemas) {
        for (Schema union : schemas.values()) {
            Discriminator discriminator = union.getDiscriminator();
            if (discriminator == null || discriminator.getMapping() == null) {
                continue;
            }
            if (discriminator.getMapping().containsKey("true")) {
                Enumerations.distinguishByBoolean(schemas, discriminator.getPropertyName(), discriminator.getMapping());
                union.setDiscriminator(null);
                continue;
            }
            var values = new LinkedHashMap<String, List<Object>>();
            discriminator.getMapping().forEach((value, member) -> values.computeIfAbsent(
                            member.substring(member.lastIndexOf('/') + 1), name -> new ArrayList<>())
                    .add(value));
            values.forEach((member, own) -> {
                var properties = schemas.get(member).getProperties();
                Schema named = properties.get(discriminator.getPropertyName());
                Schema processed = bare(named, SchemaType.STRING);
                processed.setEnumeration(own);
                var all = new LinkedHashMap<>(properties);
                all.put(discriminator.getPropertyName(), processed);
                schemas.get(member).setProperties(all);
            });
        }
    }

    /**
     * Makes records nullable that only nullable properties refer to. A nullable property that refers to a record accepts null
     * only if the record does.
     */
    private static void admitNullWhereAllUsesDo(Map<String, Schema> schemas) {
        var admitted = new HashSet<String>();
        var refused = new HashSet<String>();
        for (Schema schema : schemas.values()) {
            if (schema.getProperties() == null) {
                continue;
            }
            for (Schema property : schema.getProperties().values()) {
                // The generator writes a nullable reference as a choice between the record and null.
                boolean nullable = property.getAnyOf() != null;
                for (Schema part : parts(property)) {
                    (nullable ? admitted : refused).add(part.getRef());
                }
            }
        }
        admitted.removeAll(refused);
        schemas.forEach((name, schema) -> setNullable(schema, admitted.contains("#/components/schemas/" + name)));
    }

    private static List<Schema> parts(Schema property) {
        var parts = new ArrayList<>(List.of(property));
        if (property.getAllOf() != null) {
            parts.addAll(property.getAllOf());
        }
        if (property.getAnyOf() != null) {
            parts.addAll(property.getAnyOf());
        }
        if (property.getItems() != null) {
            parts.add(property.getItems());
        }
        parts.removeIf(part -> part.getRef() == null);
        return parts;
    }

    private void processRecord(ClassInfo type, Schema schema) {
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        PayloadTypes.components(type).forEach((name, field) -> {
            List<AnnotationInstance> annotations = types.annotations(field);
            Schema property = processComponent(schema.getProperties().get(name), field.type(), annotations);
            state(property, rules.ofField(type, name, field));
            properties.put(name, property);
            if (find(annotations, NOT_NULL) != null) {
                required.add(name);
            }
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
        state(schema, rules.ofObject(type.name()));
    }

    private Schema processComponent(Schema generated, Type type, List<AnnotationInstance> annotations) {
        AnnotationInstance schema = find(annotations, SCHEMA);
        boolean nullable = isNullable(schema);
        addComposed(generated, type, schema);
        Schema processed = processValue(generated, type, annotations, nullable);
        if (type.name().equals(LIST) && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            Type element = type.asParameterizedType().arguments().get(0);
            Schema items = processed.getItems() == null ? OASFactory.createSchema() : processed.getItems();
            processed.setItems(processValue(items, element, element.annotations(), false));
            state(processed.getItems(), rules.ofElements(element.annotations()));
        }
        AnnotationValue given = schema == null ? null : schema.value("defaultValue");
        if (given != null && type.name().equals(DECIMAL)) {
            // In words, because client generators would take the text of the default for a number.
            describe(processed, "`" + given.asString() + "` when left out.");
        } else if (FORMATS.containsKey(type.name())) {
            processed.setDefaultValue(given == null ? null : given.asString());
        }
        if (processed.getRef() != null) {
            // The referenced schema has the type. Client generators would use a type beside the reference.
            processed.setType(null);
        }
        if (find(annotations, NUMBER_OR_TEXT) != null) {
            processed = asNumberOrText(processed, type.name().equals(DECIMAL));
        }
        AnnotationInstance inReferenceData = find(annotations, IN_REFERENCE_DATA);
        if (inReferenceData != null) {
            Reference list = Reference.valueOf(inReferenceData.value().asEnum());
            describe(
                    processed,
                    "One of the values that the sandbox's reference data has under `" + list.list() + "` as `"
                            + list.key() + "`.");
        }
        AnnotationInstance useInstead = find(annotations, USE_INSTEAD);
        if (useInstead != null) {
            processed.setDeprecated(true);
            processed.addExtension("x-use-instead", useInstead.value().asString());
        }
        return processed;
    }

    /** Adds the statements of a composed annotation. The generator sees only annotations that stand on the field itself. */
    private static void addComposed(Schema generated, Type type, AnnotationInstance schema) {
        if (schema == null || schema.target().kind() == AnnotationTarget.Kind.FIELD) {
            return;
        }
        generated.setDescription(schema.value("description").asString());
        AnnotationValue given = schema.value("defaultValue");
        if (given != null && type.name().equals(TRUTH)) {
            generated.setDefaultValue(Boolean.valueOf(given.asString()));
        } else if (given != null) {
            generated.setDefaultValue(given.asString());
        }
        setNullable(generated, isNullable(schema));
    }

    private Schema processValue(Schema generated, Type type, List<AnnotationInstance> annotations, boolean nullable) {
        DotName name = type.name();
        Schema processed = generated;
        if (FORMATS.containsKey(name)) {
            processed = asFormattedString(generated, FORMATS.get(name), nullable);
            AnnotationInstance digits = find(annotations, DIGITS);
            if (digits != null) {
                processed.setPattern(Enumerations.decimalPattern(
                        digits.value("integer").asInt(),
                        digits.value("fraction").asInt()));
            }
        } else if (name.toString().equals(JsonNode.class.getName())) {
            // A schema without a type accepts any value, null included.
            processed = bare(generated, null);
        } else if (name.toString().equals(ObjectNode.class.getName())) {
            processed = bare(generated, SchemaType.OBJECT);
            AnnotationInstance schema = find(annotations, SCHEMA);
            AnnotationValue documented = schema == null ? null : schema.value("implementation");
            if (documented == null) {
                processed.setAdditionalPropertiesSchema(
                        OASFactory.createSchema().booleanSchema(true));
            } else {
                processed.addAllOf(OASFactory.createSchema().ref(types.schemaName(documented.asClass())));
            }
            setNullable(processed, nullable);
        } else if (name.equals(STRING)) {
            processString(processed, annotations);
        } else if (name.equals(LIST) && find(annotations, NOT_EMPTY) != null && processed.getMinItems() == null) {
            processed.setMinItems(1);
        } else if (nullable) {
            processed = types.enumeration(name)
                    .map(constants -> inlineNullable(generated, constants))
                    .orElse(generated);
        }
        return processed;
    }

    private static void processString(Schema schema, List<AnnotationInstance> annotations) {
        if (find(annotations, NOT_BLANK) != null || find(annotations, NOT_EMPTY_IF_PRESENT) != null) {
            if (schema.getPattern() == null && schema.getEnumeration() == null) {
                schema.setPattern(NOT_BLANK_PATTERN);
            }
            if (schema.getMinLength() == null && schema.getEnumeration() == null) {
                schema.setMinLength(1);
            }
        }
        if (find(annotations, EMAIL) != null) {
            schema.setFormat("email");
        }
        AnnotationInstance size = find(annotations, SIZE);
        if (size != null && size.value("max") != null) {
            schema.setMaxLength(size.value("max").asInt());
        }
    }

    private static Schema asFormattedString(Schema generated, String format, boolean nullable) {
        Schema processed = bare(generated, SchemaType.STRING);
        processed.setFormat(format);
        setNullable(processed, nullable);
        return processed;
    }

    private static Schema asNumberOrText(Schema text, boolean decimal) {
        Schema either = bare(text, null);
        either.setDefaultValue(text.getDefaultValue());
        text.setDescription(null);
        text.setDefaultValue(null);
        either.addAnyOf(text);
        either.addAnyOf(OASFactory.createSchema().addType(decimal ? SchemaType.NUMBER : SchemaType.INTEGER));
        return either;
    }

    /** Returns a schema of that type with its written texts and without anything that was derived from the Java type. */
    private static Schema bare(Schema generated, SchemaType type) {
        Schema bare = OASFactory.createSchema();
        bare.setTitle(generated.getTitle());
        bare.setDescription(generated.getDescription());
        bare.setDeprecated(generated.getDeprecated());
        bare.setExtensions(generated.getExtensions());
        if (type != null) {
            bare.addType(type);
        }
        return bare;
    }

    /** Returns the enumeration inline, because OpenAPI 3.0 cannot make a reference to it nullable. */
    private static Schema inlineNullable(Schema generated, ClassInfo enumeration) {
        List<Object> constants = PayloadTypes.constants(enumeration);
        Schema inline = bare(generated, SchemaType.STRING);
        inline.setDefaultValue(generated.getDefaultValue());
        inline.setEnumeration(constants);
        Enumerations.nameConstants(enumeration, inline);
        setNullable(inline, true);
        return inline;
    }

    private static void setNullable(Schema schema, boolean nullable) {
        if (nullable) {
            schema.addType(SchemaType.NULL);
        }
    }

    private static boolean isNullable(AnnotationInstance schema) {
        AnnotationValue nullable = schema == null ? null : schema.value("nullable");
        return nullable != null && nullable.asBoolean();
    }

    private static AnnotationInstance find(List<AnnotationInstance> annotations, DotName name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void describe(Schema schema, String sentence) {
        String before = schema.getDescription();
        schema.setDescription(before == null ? sentence : before + " " + sentence);
    }

    private static void state(Schema schema, List<Map<String, Object>> statements) {
        if (statements.isEmpty()) {
            return;
        }
        schema.addExtension(RuleStatements.EXTENSION, statements);
    }
}
