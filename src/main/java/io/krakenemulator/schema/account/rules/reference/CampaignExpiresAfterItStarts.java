package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.AccountCampaign;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndAfterStart;

@Validates(
        value = AccountCampaign.class,
        says = "A campaign must expire later than the day when it starts.",
        source = Source.PUBLISHED,
        published = "Validate expiry_date not before or equal to start_date",
        codes = EndAfterStart.CODE)
final class CampaignExpiresAfterItStarts extends EndAfterStart<AccountCampaign> {
    CampaignExpiresAfterItStarts() {
        super(AccountCampaign::startDate, "expiry_date", AccountCampaign::expiryDate);
    }
}
