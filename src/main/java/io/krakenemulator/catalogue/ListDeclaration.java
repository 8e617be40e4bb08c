package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list of the reference data document, as {@link ReferenceDataDocument} declares it.
 *
 * @param key its key in the document
 */
record ListDeclaration(String key, ReferenceList says, RecordComponent component) {

    private static final Map<String, ListDeclaration> BY_KEY = collect();

    /** Returns all lists, in the order of the document. */
    static Iterable<ListDeclaration> all() {
        return BY_KEY.values();
    }

    /** Returns the list of that key. */
    static ListDeclaration of(String key) {
        return BY_KEY.get(key);
    }

    private static Map<String, ListDeclaration> collect() {
        var lists = new LinkedHashMap<String, ListDeclaration>();
        for (var component : ReferenceDataDocument.class.getRecordComponents()) {
            var says = annotationOf(component);
            if (says != null) {
                var key = SnakeCaseStrategy.INSTANCE.translate(component.getName());
                lists.put(key, new ListDeclaration(key, says, component));
            }
        }
        return lists;
    }

    private static ReferenceList annotationOf(RecordComponent component) {
        try {
            return ReferenceDataDocument.class
                    .getDeclaredField(component.getName())
                    .getAnnotation(ReferenceList.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("ReferenceDataDocument is not registered for reflection", e);
        }
    }

    /** Returns the values that identify an item. An absent field is a missing node. */
    List<JsonNode> identityOf(JsonNode item) {
        return Stream.of(says.identity()).map(item::path).toList();
    }

    /** Returns the items of the list, those null that no longer fit. */
    List<?> itemsOf(ReferenceDataDocument document) {
        try {
            return (List<?>) component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("ReferenceDataDocument is not registered for reflection", e);
        }
    }
}
