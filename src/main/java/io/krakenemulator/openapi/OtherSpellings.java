package io.krakenemulator.openapi;

import io.krakenemulator.validation.Alias;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;

/** Adds to each record the further names under which the reader accepts its fields. */
final class OtherSpellings {

    private static final DotName ALIAS = DotName.createSimple(Alias.class);

    private final PayloadTypes types;

    OtherSpellings(PayloadTypes types) {
        this.types = types;
    }

    void add(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                types.record(name, schema.getProperties().keySet()).ifPresent(type -> addToRecord(type, schema));
            }
        });
    }

    private void addToRecord(ClassInfo type, Schema schema) {
        var components = PayloadTypes.components(type);
        var properties = new LinkedHashMap<String, Schema>();
        schema.getProperties().forEach((name, property) -> {
            properties.put(name, property);
            List<String> aliases = aliases(components.get(name));
            if (!aliases.isEmpty()) {
                leaveOpen(schema, name, property, aliases);
            }
            aliases.forEach(alias -> properties.put(alias, otherSpelling(property, name)));
        });
        schema.setProperties(properties);
    }

    /** A schema cannot say that one of several names is required, so none of them is. */
    private static void leaveOpen(Schema schema, String name, Schema property, List<String> aliases) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            return;
        }
        var required = new ArrayList<>(schema.getRequired());
        required.remove(name);
        schema.setRequired(required.isEmpty() ? null : required);
        property.setDescription(
                property.getDescription() + " Required, under this name or as `" + String.join("`, `", aliases) + "`.");
    }

    private List<String> aliases(FieldInfo component) {
        return component == null
                ? List.of()
                : types.annotations(component).stream()
                        .filter(annotation -> annotation.name().equals(ALIAS))
                        .map(AnnotationInstance::value)
                        .flatMap(names -> List.of(names.asStringArray()).stream())
                        .toList();
    }

    private static Schema otherSpelling(Schema property, String name) {
        Schema other = OASFactory.createSchema();
        property.getAll().forEach(other::set);
        other.setExtensions(property.getExtensions());
        other.setDescription("Another spelling of `" + name + "`.");
        return other;
    }
}
