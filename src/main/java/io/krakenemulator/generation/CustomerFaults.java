package io.krakenemulator.generation;

import java.util.List;

/** Faults of customers, their contact details and their addresses. */
final class CustomerFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "family-name-missing",
                    "a domestic customer has no family name",
                    "customer_family_name_required",
                    GeneratedAccount::hasHousehold,
                    account -> account.customer().remove("family_name")),
            new Fault(
                    "given-name-missing",
                    "a customer of a business has no given name",
                    "customer_given_name_required",
                    account -> account.shape() == Shape.BUSINESS,
                    CustomerFaults::removeGivenName),
            new Fault(
                    "phone-too-short",
                    "a phone number lacks digits",
                    "invalid_phone_number",
                    GeneratedAccount::hasHousehold,
                    account -> account.customer().put("landline", "01632")),
            new Fault(
                    "email-malformed",
                    "an email address has no domain",
                    "invalid",
                    GeneratedAccount::hasHousehold,
                    account -> account.customer().put("email", "unknown@")),
            new Fault(
                    "email-of-tests",
                    "an email address is a placeholder",
                    "possible_test_email_address",
                    GeneratedAccount::hasHousehold,
                    account -> account.customer().put("email", "test@example.com")),
            new Fault(
                    "birth-date-impossible",
                    "a date has month 13",
                    "invalid",
                    GeneratedAccount::hasHousehold,
                    account -> account.customer().put("date_of_birth", "1980-13-01")),
            new Fault(
                    "named-the-occupier",
                    "an unknown occupier is sent as a customer of that name",
                    "customer_may_not_be_named_the_occupier",
                    GeneratedAccount::hasHousehold,
                    CustomerFaults::nameTheOccupier),
            new Fault(
                    "need-unknown",
                    "a priority service has a code that is not in the list",
                    "electricity_psr_record_not_found",
                    GeneratedAccount::hasHousehold,
                    account -> addNeed(account).put("elec_industry_code", "98")),
            new Fault(
                    "need-without-code",
                    "a priority service has no code",
                    "psr_industry_code_not_provided",
                    GeneratedAccount::hasHousehold,
                    account -> addNeed(account).at("non_field_errors")),
            new Fault(
                    "consent-in-future",
                    "a consent is signed in the future",
                    "date_in_future",
                    GeneratedAccount::hasHousehold,
                    CustomerFaults::addFutureConsent),
            new Fault(
                    "billing-postcode-malformed",
                    "the postcode of the bills has letters for digits",
                    "invalid_postcode",
                    GeneratedAccount::hasHousehold,
                    account -> account.whole().put("billing_postcode", "IPO 4QX")),
            new Fault(
                    "billing-postcode-missing",
                    "a billing address has no postcode",
                    "billing_address_not_provided",
                    GeneratedAccount::hasHousehold,
                    account -> account.whole().remove("billing_postcode")),
            new Fault(
                    "occupier-with-customer",
                    "an account of an unknown occupier has a customer",
                    "customer_with_unknown_occupier",
                    account -> account.shape() == Shape.OCCUPIER,
                    CustomerFaults::addCustomerOfOccupier),
            new Fault(
                    "business-without-customer",
                    "an account of a business has no customer",
                    "business_account_missing_customers",
                    account -> account.shape() == Shape.BUSINESS,
                    account -> account.whole().remove("customers")),
            new Fault(
                    "company-number-of-household",
                    "a domestic account has a company number",
                    "business_fields_provided_for_domestic_accounts",
                    GeneratedAccount::hasHousehold,
                    account -> account.whole().put("company_number", "99000412")));

    private CustomerFaults() {}

    private static String removeGivenName(GeneratedAccount account) {
        account.whole().remove("business");
        return account.customer().remove("given_name");
    }

    private static String nameTheOccupier(GeneratedAccount account) {
        var customer = account.customer();
        customer.object().removeAll();
        customer.put("given_name", "The");
        return customer.put("family_name", "Occupier");
    }

    private static Place addNeed(GeneratedAccount account) {
        var need = account.customer().append("psr");
        need.put("effective_from", "2020-01-01T00:00:00Z");
        return need;
    }

    private static String addFutureConsent(GeneratedAccount account) {
        var consent = account.customer().append("consents");
        consent.put("type", "MARKETING");
        consent.put("value", "ACCEPTED");
        return consent.put("signed_at", "2999-01-01T00:00:00Z");
    }

    private static String addCustomerOfOccupier(GeneratedAccount account) {
        var customer = account.whole().append("customers");
        customer.put("given_name", "Rhodri");
        customer.put("family_name", "Castell");
        return account.whole().at("customers");
    }
}
