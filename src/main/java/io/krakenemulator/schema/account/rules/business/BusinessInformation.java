package io.krakenemulator.schema.account.rules.business;

import io.krakenemulator.schema.business.Business;

/** What describes a business, apart from the contracts that it is found by. */
final class BusinessInformation {

    private BusinessInformation() {}

    static boolean in(Business business) {
        return business.companyName() != null
                || business.companyNumber() != null
                || business.businessType() != null
                || business.segmentName() != null
                || !business.details().isEmpty()
                || !business.portfolios().isEmpty()
                || !business.users().isEmpty();
    }
}
