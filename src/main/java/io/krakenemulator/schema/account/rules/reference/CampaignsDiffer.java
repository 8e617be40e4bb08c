package io.krakenemulator.schema.account.rules.reference;

import io.krakenemulator.schema.account.AccountCampaign;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

@Validates(
        value = EnergyAccount.class,
        says = "An account must not list a campaign twice.",
        source = Source.PUBLISHED,
        published = "Validate account campaign names are unique",
        codes = CampaignsDiffer.DUPLICATE,
        field = "account_campaigns")
final class CampaignsDiffer implements Rule<EnergyAccount> {
    static final String DUPLICATE = "duplicate_account_campaigns";

    @Override
    public void check(EnergyAccount account, Facts facts, Problems problems) {
        findRepeated(account, AccountCampaign::slug)
                .or(() -> findRepeated(account, AccountCampaign::campaignName))
                .ifPresent(campaign -> problems.at("account_campaigns")
                        .add(DUPLICATE, "Campaign " + campaign + " is listed more than once; list it once."));
    }

    private static Optional<String> findRepeated(EnergyAccount account, Function<AccountCampaign, String> identifier) {
        var seen = new HashSet<String>();
        return account.accountCampaigns().stream()
                .map(identifier)
                .filter(Objects::nonNull)
                .filter(said -> !seen.add(said))
                .findFirst();
    }
}
