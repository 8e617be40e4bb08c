package io.krakenemulator.schema.account;

import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A campaign that an account is tagged with, named by its slug or, in the older way, by its name.")
public record AccountCampaign(
        @UseInstead("slug")
        @Schema(
                description = "Name of the campaign. Excludes the slug.",
                nullable = true)
        String campaignName,

        @Schema(description = "Text of a note to write on the account and tie to the campaign.", nullable = true)
        String campaignNote,

        @Schema(description = "Day on which the account leaves the campaign; after its start.", nullable = true)
        LocalDate expiryDate,

        @Schema(description = "Slug of the campaign.", nullable = true)
        String slug,

        @Schema(description = "Day on which the account joins the campaign.", nullable = true)
        LocalDate startDate) {

    /** An identifier that is blank, which is its published default, counts as absent. */
    public AccountCampaign {
        campaignName = presentOrNull(campaignName);
        slug = presentOrNull(slug);
    }

    private static String presentOrNull(String identifier) {
        return identifier == null || identifier.isBlank() ? null : identifier;
    }
}
