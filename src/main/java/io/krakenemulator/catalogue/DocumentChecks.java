package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.ShapeCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the parts of a reference data document against each other: the items of a list differ, and every name refers to
 * an item.
 */
final class DocumentChecks {

    private final ObjectNode document;
    private final Problems problems;

    DocumentChecks(ObjectNode document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    void run() {
        for (var reference : Reference.values()) {
            if (!reference.isShared()) {
                checkNames(reference);
            }
        }
        for (var list : ListDeclaration.all()) {
            if (list.says().unique()) {
                checkIdentities(list);
            }
            for (var path : list.says().namedBy()) {
                checkNamed(list, path);
            }
        }
        checkTariffCodes();
    }

    private void checkNames(Reference reference) {
        var seen = new HashMap<String, Integer>();
        var items = document.path(reference.list());
        for (int i = 0; i < items.size(); i++) {
            for (var name : ReferenceDocument.names(reference, items.get(i))) {
                checkUnique(seen, name, i, problems.at(reference.list(), i, reference.key()), name);
            }
        }
    }

    private void checkIdentities(ListDeclaration list) {
        var seen = new HashMap<List<JsonNode>, Integer>();
        var items = document.path(list.key());
        for (int i = 0; i < items.size(); i++) {
            var identity = list.identityOf(items.get(i));
            checkUnique(
                    seen,
                    identity,
                    i,
                    problems.at(list.key(), i, list.says().identity()[0]),
                    identity.stream().map(JsonNode::asText).collect(Collectors.joining(" ")));
        }
    }

    private static <K> void checkUnique(Map<K, Integer> seen, K key, int index, Problems.Spot at, String shown) {
        var earlier = seen.putIfAbsent(key, index);
        if (earlier != null && earlier != index) {
            at.add(ShapeCheck.DUPLICATE, "\"%s\" is taken by item %d of the list".formatted(shown, earlier));
        }
    }

    private void checkNamed(ListDeclaration list, String path) {
        var known = new HashSet<String>();
        document.path(list.key())
                .forEach(item -> known.add(item.path(list.says().identity()[0]).asText()));
        new NamedItems(list.key(), known).visit(document, List.of(path.split("\\.")), List.of());
    }

    /** Follows a path through the document to the texts that name items of a list. */
    private final class NamedItems {
        private final String list;
        private final Set<String> known;

        NamedItems(String list, Set<String> known) {
            this.list = list;
            this.known = known;
        }

        void visit(JsonNode node, List<String> path, List<Object> place) {
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    visit(node.get(i), path, append(place, i));
                }
            } else if (!path.isEmpty()) {
                visit(node.path(path.get(0)), path.subList(1, path.size()), append(place, path.get(0)));
            } else if (!node.asText().isEmpty() && !known.contains(node.asText())) {
                problems.at(place.toArray())
                        .add(ShapeCheck.DOES_NOT_EXIST, "\"%s\" is not among the %s".formatted(node.asText(), list));
            }
        }

        private static List<Object> append(List<Object> place, Object step) {
            var further = new ArrayList<>(place);
            further.add(step);
            return further;
        }
    }

    /** Tariffs are listed product by product, so no list declares their identity. */
    private void checkTariffCodes() {
        var seen = new HashSet<String>();
        var products = document.path("products");
        for (int i = 0; i < products.size(); i++) {
            var tariffs = products.get(i).path("tariffs");
            for (int j = 0; j < tariffs.size(); j++) {
                var code = tariffs.get(j).path("tariff_code").asText();
                if (!seen.add(code)) {
                    problems.at("products", i, "tariffs", j, "tariff_code")
                            .add(ShapeCheck.DUPLICATE, "\"" + code + "\" is the code of two tariffs");
                }
            }
        }
    }
}
