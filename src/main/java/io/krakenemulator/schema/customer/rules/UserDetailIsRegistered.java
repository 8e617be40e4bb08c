package io.krakenemulator.schema.customer.rules;

import io.krakenemulator.schema.customer.CustomerUserDetail;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A detail of a person is registered and its value is as registered. */
@Validates(
        value = CustomerUserDetail.class,
        name = "Validate user details",
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
