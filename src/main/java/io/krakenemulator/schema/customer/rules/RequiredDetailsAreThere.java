package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.view.Person;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.reference.DetailNamespace;
import java.util.function.Function;

/** A person must have each detail that the reference data marks as required, in either form. */
public abstract class RequiredDetailsAreThere<T> extends PersonRule<T> {
    public static final String MISSING = "required_customer_details_namespace_missing";

    protected RequiredDetailsAreThere(Function<T, Person> person) {
        super(person);
    }

    @Override
    protected void check(Person person, Facts facts, Problems problems) {
        for (var namespace : facts.items(Reference.CUSTOMER_DETAIL_NAMESPACES, DetailNamespace.class)) {
            var code = namespace.code();
            if (namespace.required() && !person.hasDetail(code)) {
                problems.at("user_details").add(MISSING, "The detail " + code + " is required.");
            }
        }
    }
}
