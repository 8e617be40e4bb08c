package io.krakenemulator.schema.customer.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.customer.CustomerUserDetail;
import io.krakenemulator.schema.customer.EnergyCustomer;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers and users of a business have in common, so that one rule does for both.
 *
 * @param details the older map of details, or {@code null}
 */
public record Person(
        String givenName,
        String familyName,
        String email,
        String landline,
        String mobile,
        LocalDate dateOfBirth,
        ObjectNode details,
        List<CustomerUserDetail> userDetails) {

    public static Person of(EnergyCustomer customer) {
        return new Person(
                customer.givenName(),
                customer.familyName(),
                customer.email(),
                customer.landline(),
                customer.mobile(),
                customer.dateOfBirth(),
                customer.details(),
                customer.userDetails());
    }

    /** Whether the person goes by the name that stands for nobody known. */
    boolean namedTheOccupier() {
        var name = (givenName == null ? "" : givenName.strip()) + " " + (familyName == null ? "" : familyName.strip());
        return name.strip().equalsIgnoreCase("The Occupier");
    }

    private boolean hasMapOfDetails() {
        return details != null && !details.isEmpty();
    }

    boolean hasDetailsTwice() {
        return hasMapOfDetails() && !userDetails.isEmpty();
    }

    boolean hasDetail(String namespace) {
        return hasMapOfDetails() && details.has(namespace)
                || userDetails.stream().anyMatch(detail -> detail.namespace().equals(namespace));
    }
}
