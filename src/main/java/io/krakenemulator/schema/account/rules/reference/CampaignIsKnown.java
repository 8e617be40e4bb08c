package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.AccountCampaign;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

@Validates(
        value = AccountCampaign.class,
        says = "A campaign must be listed in the reference data.",
        source = Source.PUBLISHED,
        published = "Validate campaign exists",
        codes = CampaignIsKnown.NOT_FOUND)
final class CampaignIsKnown implements Rule<AccountCampaign> {
    static final String NOT_FOUND = "campaign_not_found";

    @Override
    public void check(AccountCampaign campaign, Facts facts, Problems problems) {
        if (campaign.slug() != null && !facts.knows(Reference.CAMPAIGNS, campaign.slug())) {
            problems.at("slug")
                    .addNotListed(
                            NOT_FOUND,
                            campaign.slug() + " is not a known campaign: see campaigns in the reference data.",
                            facts,
                            AskedList.of(Reference.CAMPAIGNS),
                            campaign.slug());
        }
        if (campaign.campaignName() != null && !facts.knows(Reference.CAMPAIGN_NAMES, campaign.campaignName())) {
            problems.at("campaign_name")
                    .addNotListed(
                            NOT_FOUND,
                            campaign.campaignName() + " is not a known campaign: see campaigns in the reference data.",
                            facts,
                            AskedList.of(Reference.CAMPAIGN_NAMES),
                            campaign.campaignName());
        }
    }
}
