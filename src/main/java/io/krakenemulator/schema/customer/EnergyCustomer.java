package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.Metadata;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.UseInstead;
import io.krakenemulator.validation.constraint.NotATestAddress;
import io.krakenemulator.validation.constraint.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A person on an account.")
public record EnergyCustomer(
        @Schema(description = "Roles of the person on this account alone.")
        List<@NotBlank @InReferenceData(Reference.CUSTOMER_ROLES) String> accountRoles,
        @PersonFields.AlternativePhoneNumbers List<CustomerAlternativeNumber> alternativePhoneNumbers,

        @Schema(description = "What the person has agreed to and what not. Excludes the customer preferences.")
        List<CustomerConsent> consents,
        @PersonFields.ContactEmails List<@NotBlank @Email String> contactEmails,
        @PersonFields.CreditAssessmentId String creditAssessmentId,
        @PersonFields.CreditResult String creditResult,

        @Schema(description = "How likely the person is thought to be to fall behind.", nullable = true)
        CreditRiskBracket creditRiskBracket,
        @PersonFields.CreditScore @Min(0) @Max(9999) Integer creditScore,

        @UseInstead("consents")
        @Schema(
                description = "Which messages the person wishes to get.")
        EnergyCustomerPreferences customerPreferences,
        @PersonFields.DateOfBirth LocalDate dateOfBirth,
        @PersonFields.Deceased Deceased deceased,

        @UseInstead("user_details")
        @Schema(
                description = "Further facts: an object with a registered namespace for each key.",
                nullable = true)
        ObjectNode details,
        @PersonFields.EmailAddress @NotATestAddress String email,
        @PersonFields.FamilyName String familyName,
        @PersonFields.GivenName String givenName,
        @PersonFields.Label String label,
        @PersonFields.Landline @PhoneNumber String landline,

        @Schema(description = "Free data kept with the person for the client's own use.")
        List<Metadata> metadata,
        @PersonFields.Mobile @PhoneNumber String mobile,

        @Schema(description = "Roles of the person on the whole portfolio; the instance's default where left out.")
        List<@NotBlank @InReferenceData(Reference.CUSTOMER_ROLES) String> portfolioRoles,

        @Schema(description = "Words by which the person wishes to be spoken of.", nullable = true)
        Pronouns pronouns,

        @Schema(description = "Entries on the Priority Services Register.")
        List<EnergyPSR> psr,

        @NotEmptyIfPresent
        @InReferenceData(Reference.CUSTOMER_ROLES)
        @UseInstead("portfolio_roles")
        @Schema(
                description = "Role of the person on the whole portfolio.",
                nullable = true)
        String role,
        @PersonFields.Salutation String salutation,
        @PersonFields.Title String title,
        @PersonFields.UnableToReadMeters Boolean unableToReadMeters,
        @PersonFields.UserDetails List<CustomerUserDetail> userDetails,

        @NotEmptyIfPresent @Schema(description = "Name by which other parts of the payload refer to this person.")
        String userIdentifier) {}
