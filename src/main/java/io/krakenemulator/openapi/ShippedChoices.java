package io.krakenemulator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Type;

/**
 * Lists the values of fields whose choices are reference data. The published document has those of one licensee, and the
 * shipped sandbox {@code schema} has them as its reference data.
 */
final class ShippedChoices {

    /** Marks a list of values as one that other sandboxes have of their own. Its value is the key of the reference data. */
    static final String EXTENSION = "x-reference-data";

    private static final String FILE = "/sandboxes/schema.yaml";
    private static final DotName IN_REFERENCE_DATA = DotName.createSimple(InReferenceData.class);

    /** The lists that the published document leaves open. */
    private static final Set<Reference> OPEN = Set.of(Reference.CONSENT_TYPES, Reference.LEDGER_TYPES);

    /** The fields, by their records, whose values a named rule checks or only a strict sandbox does. */
    private static final Map<String, Map<String, Choice>> CHECKED_BY_RULES = Map.of(
            "AccountCampaign",
            Map.of("slug", Choice.of(Reference.CAMPAIGNS), "campaign_name", Choice.of(Reference.CAMPAIGN_NAMES)),
            "CustomerUserDetail",
            Map.of("namespace", Choice.of(Reference.CUSTOMER_DETAIL_NAMESPACES)),
            "SalesChannelCharacteristic",
            Map.of("value", new Choice("characteristics", "values", has("code", "sales_channel"))),
            "EnergyCharge",
            reasonsOf("CHARGE"),
            "EnergyCredit",
            reasonsOf("CREDIT"),
            "EnergyPayment",
            reasonsOf("PAYMENT"),
            "EnergyRepayment",
            reasonsOf("REPAYMENT"));

    /** The values that the items of a list have under a key. */
    private record Choice(String list, String key, Predicate<JsonNode> selects) {

        static Choice of(Reference reference) {
            return new Choice(reference.list(), reference.key(), item -> true);
        }
    }

    private final PayloadTypes types;
    private final JsonNode referenceData;

    ShippedChoices(PayloadTypes types) {
        this.types = types;
        try (var file = ShippedChoices.class.getResourceAsStream(FILE)) {
            this.referenceData = new YAMLMapper().readTree(file).at("/sandboxes/0/reference_data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Choice> reasonsOf(String type) {
        return Map.of("reason", new Choice("transaction_reasons", "code", has("type", type)));
    }

    private static Predicate<JsonNode> has(String key, String value) {
        return item -> item.path(key).asText().equals(value);
    }

    /** Adds the values to each field that has such a choice. */
    void list(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                types.record(name, schema.getProperties().keySet()).ifPresent(type -> listFields(name, type, schema));
            }
        });
    }

    private void listFields(String name, ClassInfo type, Schema schema) {
        PayloadTypes.components(type).forEach((field, component) -> {
            Schema property = schema.getProperties().get(field);
            var checked = CHECKED_BY_RULES.getOrDefault(name, Map.of()).get(field);
            if (checked != null) {
                listValues(property, checked);
            } else if (property != null) {
                choice(types.annotations(component)).ifPresent(choice -> listValues(property, choice));
                elementChoice(component).ifPresent(choice -> listValues(property.getItems(), choice));
            }
        });
    }

    private static Optional<Choice> elementChoice(FieldInfo component) {
        return component.type().kind() == Type.Kind.PARAMETERIZED_TYPE
                ? choice(component
                        .type()
                        .asParameterizedType()
                        .arguments()
                        .get(0)
                        .annotations())
                : Optional.empty();
    }

    private static Optional<Choice> choice(List<AnnotationInstance> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(IN_REFERENCE_DATA))
                .map(annotation -> Reference.valueOf(annotation.value().asEnum()))
                .filter(reference -> !OPEN.contains(reference))
                .findFirst()
                .map(Choice::of);
    }

    private void listValues(Schema property, Choice choice) {
        var values = new ArrayList<Object>();
        StreamSupport.stream(referenceData.path(choice.list()).spliterator(), false)
                .filter(choice.selects())
                .map(item -> item.path(choice.key()))
                .forEach(value -> addTexts(value, values));
        boolean mayBeEmpty = property.getMinLength() == null;
        if (mayBeEmpty) {
            values.add("");
        }
        // A list of values says as much.
        property.setMinLength(null);
        property.setEnumeration(values);
        Enumerations.nameValues(property);
        property.addExtension(EXTENSION, choice.list());
    }

    private static void addTexts(JsonNode value, List<Object> texts) {
        if (value.isArray()) {
            value.forEach(element -> texts.add(element.textValue()));
        } else {
            texts.add(value.textValue());
        }
    }
}
