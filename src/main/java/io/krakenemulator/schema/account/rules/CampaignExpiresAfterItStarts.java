package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.AccountCampaign;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndAfterStart;

/** A campaign expires after the day on which it starts. */
@Validates(
        value = AccountCampaign.class,
        name = "Validate expiry_date not before or equal to start_date",
        codes = EndAfterStart.CODE)
final class CampaignExpiresAfterItStarts extends EndAfterStart<AccountCampaign> {
    CampaignExpiresAfterItStarts() {
        super(AccountCampaign::startDate, "expiry_date", AccountCampaign::expiryDate);
    }
}
