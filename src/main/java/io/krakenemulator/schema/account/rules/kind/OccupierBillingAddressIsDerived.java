package io.krakenemulator.schema.account.rules.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.view.AccountKind;
import io.krakenemulator.schema.account.view.AccountView;
import io.krakenemulator.validation.DerivingRule;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "An occupier's account without a billing address gets the address of its one supply address.",
        source = Source.PUBLISHED,
        published = "Derive occupier billing address from supply address",
        codes = {})
final class OccupierBillingAddressIsDerived implements DerivingRule<EnergyAccount> {

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        // Nothing to refuse: the rule only derives.
    }

    @Override
    public void derive(EnergyAccount account, Facts facts, ObjectNode validated) {
        if (!new AccountKind(account).isOccupier()
                || account.supplyAddresses().size() != 1
                || account.billingAddress() != null
                || AccountView.of(account).hasBillingLines()) {
            return;
        }
        var supply = account.supplyAddresses().get(0);
        put(validated, "billing_address1", supply.supplyAddress1());
        put(validated, "billing_address2", supply.supplyAddress2());
        put(validated, "billing_address3", supply.supplyAddress3());
        put(validated, "billing_address4", supply.supplyAddress4());
        put(validated, "billing_address5", supply.supplyAddress5());
        put(validated, "billing_postcode", supply.supplyPostcode());
        put(validated, "billing_delivery_point_identifier", supply.supplyDeliveryPointIdentifier());
    }

    private static void put(ObjectNode validated, String key, String value) {
        if (value != null) {
            validated.put(key, value);
        }
    }
}
