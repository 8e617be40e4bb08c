package io.krakenemulator.openapi;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.LooserIn;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;

/** Admits the further forms of fields that the document of a dialect has. */
final class LooserForms {

    private static final DotName LOOSER_IN = DotName.createSimple(LooserIn.class);
    private static final String DECIMAL = "decimal";

    private final PayloadTypes types;
    private final Dialect dialect;

    LooserForms(PayloadTypes types, Dialect dialect) {
        this.types = types;
        this.dialect = dialect;
    }

    void admit(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                types.record(name, schema.getProperties().keySet()).ifPresent(type -> admit(type, schema));
            }
        });
    }

    private void admit(ClassInfo type, Schema schema) {
        PayloadTypes.components(type).forEach((name, field) -> {
            if (isLooser(field)) {
                var property = schema.getProperties().get(name);
                if (property.getItems() == null) {
                    schema.addProperty(name, loosen(property));
                } else {
                    property.setItems(loosen(property.getItems()));
                }
            }
        });
    }

    private boolean isLooser(FieldInfo field) {
        return types.annotations(field).stream()
                .filter(annotation -> annotation.name().equals(LOOSER_IN))
                .anyMatch(
                        annotation -> List.of(annotation.value().asEnumArray()).contains(dialect.name()));
    }

    private static Schema loosen(Schema property) {
        if (!DECIMAL.equals(property.getFormat())) {
            property.setFormat(null);
            return property;
        }
        // Without a type, because client generators make a class without a value of a choice between texts and numbers.
        return OASFactory.createSchema()
                .description(property.getDescription() + " A decimal, as a text or as a number.");
    }
}
