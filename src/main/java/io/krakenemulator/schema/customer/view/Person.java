package io.krakenemulator.schema.customer.view;

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

    /** Returns whether the person has the name that stands for an unknown occupier. */
    public boolean isNamedTheOccupier() {
        var name = (givenName == null ? "" : givenName.strip()) + " " + (familyName == null ? "" : familyName.strip());
        return name.strip().equalsIgnoreCase("The Occupier");
    }

    private boolean hasMapOfDetails() {
        return details != null && !details.isEmpty();
    }

    /** Returns whether details come in both forms. */
    public boolean hasDetailsTwice() {
        return hasMapOfDetails() && !userDetails.isEmpty();
    }

    /** Returns whether a detail comes in either form. */
    public boolean hasDetail(String namespace) {
        return hasMapOfDetails() && details.has(namespace)
                || userDetails.stream().anyMatch(detail -> detail.namespace().equals(namespace));
    }
}
