package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.business.Business;

/** Tells whether a payload describes a business, apart from the contracts that link it. */
final class BusinessInformation {

    private BusinessInformation() {}

    static boolean isGiven(Business business) {
        return business.companyName() != null
                || business.companyNumber() != null
                || business.businessType() != null
                || business.segmentName() != null
                || !business.details().isEmpty()
                || !business.portfolios().isEmpty()
                || !business.users().isEmpty();
    }
}
