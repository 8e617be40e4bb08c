package io.krakenemulator.schema.account.rules.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.customer.CustomerUserDetail;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.reference.DetailNamespace;
import java.util.HashSet;
import java.util.stream.Stream;

@Validates(
        value = EnergyAccount.class,
        says = "Customers of an account must differ in each detail whose namespace is registered as unique.",
        source = Source.PUBLISHED,
        published =
                "Validate that the customers provided do not have the same value for any unique detail" + " namespaces",
        codes = CustomersShareNoUniqueDetail.REPEATED,
        field = "customers")
final class CustomersShareNoUniqueDetail implements Rule<EnergyAccount> {
    static final String REPEATED = "repeated_values_for_unique_customer_detail_namespace";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        for (var namespace : facts.items(Reference.CUSTOMER_DETAIL_NAMESPACES, DetailNamespace.class)) {
            if (!namespace.unique()) {
                continue;
            }
            var code = namespace.code();
            var seen = new HashSet<JsonNode>();
            if (account.customers().stream()
                    .flatMap(customer -> values(customer, code))
                    .anyMatch(value -> !seen.add(value))) {
                problems.at("customers")
                        .add(REPEATED, "Two customers have the same " + code + "; each must have its own.");
            }
        }
    }

    private static Stream<JsonNode> values(EnergyCustomer customer, String namespace) {
        var listed = customer.userDetails().stream()
                .filter(detail -> detail.namespace().equals(namespace))
                .map(CustomerUserDetail::value);
        var mapped = customer.details() == null ? null : customer.details().get(namespace);
        return Stream.concat(listed, Stream.ofNullable(mapped)).distinct();
    }
}
