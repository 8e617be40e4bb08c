package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = EnergyAccount.class,
        says = "All campaigns of an account must be named by `slug`, or all by `campaign_name`.",
        source = Source.PUBLISHED,
        published = "Validate account campaigns have consistent identifier",
        codes = CampaignIdentifiersAreConsistent.INCONSISTENT,
        field = "account_campaigns")
final class CampaignIdentifiersAreConsistent implements Rule<EnergyAccount> {
    static final String INCONSISTENT = "inconsistent_campaign_identifiers";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        var campaigns = account.accountCampaigns();
        if (campaigns.stream().anyMatch(campaign -> campaign.slug() != null)
                && campaigns.stream().anyMatch(campaign -> campaign.campaignName() != null)) {
            problems.at("account_campaigns")
                    .add(INCONSISTENT, "Give slug for all campaigns, or campaign_name for all.");
        }
    }
}
