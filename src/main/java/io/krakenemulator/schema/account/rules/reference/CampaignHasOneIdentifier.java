package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.AccountCampaign;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = AccountCampaign.class,
        says = "A campaign must have either `slug` or `campaign_name`, and not both. A blank one counts"
                + " as absent.",
        source = Source.PUBLISHED,
        published = "Validate campaign name or slug provided",
        codes = {CampaignHasOneIdentifier.BOTH, CampaignHasOneIdentifier.NEITHER})
final class CampaignHasOneIdentifier implements Rule<AccountCampaign> {
    static final String BOTH = "campaign_name_and_slug_provided";
    static final String NEITHER = "campaign_name_or_slug_not_provided";

    @Override
    public void check(AccountCampaign campaign, Facts facts, Problems problems) {
        if (campaign.slug() != null && campaign.campaignName() != null) {
            problems.at("slug").add(BOTH, "Give slug or campaign_name, not both.");
        } else if (campaign.slug() == null && campaign.campaignName() == null) {
            problems.at("slug").add(NEITHER, "slug or campaign_name is required.");
        }
    }
}
