package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.CustomerUserDetail;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = CustomerUserDetail.class,
        says = "Each entry of `user_details` must be registered, with the registered type, and match the"
                + " registered regular expression.",
        source = Source.PUBLISHED,
        published = "Validate user details",
        codes = {UserDetailIsRegistered.NOT_REGISTERED, UserDetailIsRegistered.WRONG_TYPE, UserDetailIsRegistered.FAILED
        })
final class UserDetailIsRegistered implements Rule<CustomerUserDetail> {
    static final String NOT_REGISTERED = "customer_detail_not_registered";
    static final String WRONG_TYPE = "customer_detail_incorrect_value_type";
    static final String FAILED = "customer_detail_failed_validation";

    @Override
    public void check(CustomerUserDetail detail, Facts facts, Problems problems) {
        DetailIsRegistered.check(
                detail.namespace(), detail.value(), facts, problems.at("namespace"), problems.at("value"));
    }
}
