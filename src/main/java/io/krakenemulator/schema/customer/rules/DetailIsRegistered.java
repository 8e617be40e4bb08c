package io.krakenemulator.schema.customer.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.DetailNamespace;
import io.krakenemulator.validation.rule.RegisteredDetail;

/** Checks that a detail is registered, has the registered type and matches the registered regular expression. */
final class DetailIsRegistered {
    static final String NOT_REGISTERED = "customer_detail_not_registered";
    static final String WRONG_TYPE = "customer_detail_incorrect_value_type";
    static final String FAILED = "customer_detail_failed_validation";

    private DetailIsRegistered() {}

    static void check(String namespace, JsonNode value, Facts facts, Problems.Spot name, Problems.Spot content) {
        var registered = facts.item(Reference.CUSTOMER_DETAIL_NAMESPACES, DetailNamespace.class, namespace)
                .map(RegisteredDetail::new);
        if (registered.isEmpty()) {
            name.addNotListed(
                    NOT_REGISTERED,
                    namespace + " is not a registered detail: see customer_detail_namespaces in the reference data.",
                    facts,
                    AskedList.of(Reference.CUSTOMER_DETAIL_NAMESPACES),
                    namespace);
        } else if (!registered.get().hasType(value)) {
            content.add(
                    WRONG_TYPE,
                    "The value must have the type of " + namespace
                            + ": see customer_detail_namespaces in the reference data.");
        } else if (!registered.get().passes(value)) {
            content.add(
                    FAILED,
                    "The value must match the rule of " + namespace
                            + ": see customer_detail_namespaces in the reference data.");
        }
    }
}
