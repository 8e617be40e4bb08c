package io.krakenemulator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.validation.Reference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asserts that the declarations of lists refer only to lists and fields that exist. */
class ReferenceDataDocumentTest {

    private static Map<String, Type> fields(Type type) {
        var fields = new TreeMap<String, Type>();
        var itself = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        if (itself instanceof Class<?> plain && plain.isRecord()) {
            for (var field : plain.getDeclaredFields()) {
                var renamed = field.getAnnotation(JsonProperty.class);
                fields.put(
                        renamed == null ? SnakeCaseStrategy.INSTANCE.translate(field.getName()) : renamed.value(),
                        field.getGenericType());
            }
        }
        return fields;
    }

    private static Map<String, Type> fieldsOfItems(String list) {
        return fields(ListDeclaration.of(list).component().getGenericType());
    }

    @Test
    void everyComponentIsTheInstanceOrADeclaredList() {
        var declared = new TreeSet<>(List.of("instance"));
        ListDeclaration.all().forEach(list -> declared.add(list.key()));
        var components = new TreeSet<String>();
        Stream.of(ReferenceDataDocument.class.getRecordComponents())
                .forEach(component -> components.add(SnakeCaseStrategy.INSTANCE.translate(component.getName())));
        assertEquals(components, declared);
    }

    @Test
    void everyReferenceNamesAListAndAFieldOfItsItems() {
        for (var reference : Reference.values()) {
            assertTrue(fieldsOfItems(reference.list()).containsKey(reference.key()), reference.name());
        }
    }

    @Test
    void everyIdentityNamesFieldsOfTheItems() {
        for (var list : ListDeclaration.all()) {
            assertTrue(
                    fieldsOfItems(list.key())
                            .keySet()
                            .containsAll(List.of(list.says().identity())),
                    list.key());
        }
    }

    @Test
    void everyFieldThatNamesItemsExists() {
        for (var list : ListDeclaration.all()) {
            for (var path : list.says().namedBy()) {
                Type type = ReferenceDataDocument.class;
                for (var name : path.split("\\.")) {
                    assertTrue(fields(type).containsKey(name), path);
                    type = fields(type).get(name);
                }
            }
        }
    }

    @Test
    void mergeFindsAnItemByItsWholeIdentity() throws Exception {
        var yaml = new YAMLMapper();
        var whole = (ObjectNode) yaml.readTree("""
            market_participants: [{mpid: A, fuel: GAS, roles: [SUPPLIER]}]
            psr_codes: [{elec_code: "01", description: X}]
            campaigns: [{slug: a, name: A}]
            """);
        var part = (ObjectNode) yaml.readTree("""
            market_participants: [{mpid: A, fuel: ELECTRICITY}, {mpid: A, fuel: GAS, roles: [SHIPPER]}]
            psr_codes: [{elec_code: "01", gas_code: "01", description: Y}]
            campaigns: [{slug: a, name: B}]
            """);
        assertEquals(yaml.readTree("""
            market_participants: [{mpid: A, fuel: GAS, roles: [SHIPPER]}, {mpid: A, fuel: ELECTRICITY}]
            psr_codes: [{elec_code: "01", description: X}, {elec_code: "01", gas_code: "01", description: Y}]
            campaigns: [{slug: a, name: B}]
            """), DocumentMerge.merge(whole, part));
    }
}
