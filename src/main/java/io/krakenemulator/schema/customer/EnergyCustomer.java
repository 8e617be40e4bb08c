package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.Metadata;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.constraint.NotATestAddress;
import io.krakenemulator.validation.constraint.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person on an account. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A person on an account.")
public record EnergyCustomer(
        @Schema(description = "Roles of the person on this account alone.")
        List<@NotBlank @InReferenceData(Reference.CUSTOMER_ROLES) String> accountRoles,

        @Schema(description = "Further phone numbers.") List<CustomerAlternativeNumber> alternativePhoneNumbers,

        @Schema(description = "What the person has agreed to and what not. Excludes the customer preferences.")
        List<CustomerConsent> consents,

        @Schema(description = "Further mailboxes for messages.")
        List<@NotBlank @Email String> contactEmails,

        @Schema(description = "Id of the credit assessment.", nullable = true)
        String creditAssessmentId,

        @Schema(description = "What the credit agency answered.", nullable = true)
        String creditResult,

        @Schema(description = "How likely the person is thought to be to fall behind.", nullable = true)
        CreditRiskBracket creditRiskBracket,

        @Min(0) @Max(9999) @Schema(description = "Credit score, 0 to 9999.", nullable = true)
        Integer creditScore,

        @Schema(
                description = "Which messages the person wishes to get.",
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "consents"))
        EnergyCustomerPreferences customerPreferences,

        @Schema(description = "Date of birth.", nullable = true)
        LocalDate dateOfBirth,

        @Schema(description = "Whether the person is known or said to have died.")
        Deceased deceased,

        @Schema(
                description = "Further facts: an object with a registered namespace for each key.",
                nullable = true,
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "user_details"))
        ObjectNode details,

        @NotEmptyIfPresent
        @Size(max = 254)
        @Email
        @NotATestAddress
        @Schema(description = "Mailbox, which is also the name to log in with.", nullable = true)
        String email,

        @Size(max = 255) @Schema(description = "Family name.")
        String familyName,

        @Size(max = 255) @Schema(description = "Given name.")
        String givenName,

        @Schema(description = "What tells the person apart, such as a job title.", nullable = true)
        String label,

        @Size(max = 32)
        @PhoneNumber
        @Schema(description = "Landline number, valid in the United Kingdom's numbering plan.", nullable = true)
        String landline,

        @Schema(description = "Free data kept with the person for the client's own use.")
        List<Metadata> metadata,

        @Size(max = 32)
        @PhoneNumber
        @Schema(description = "Mobile number, valid in the United Kingdom's numbering plan.", nullable = true)
        String mobile,

        @Schema(description = "Roles of the person on the whole portfolio; the instance's default where left out.")
        List<@NotBlank @InReferenceData(Reference.CUSTOMER_ROLES) String> portfolioRoles,

        @Schema(description = "Words by which the person wishes to be spoken of.", nullable = true)
        Pronouns pronouns,

        @Schema(description = "Entries on the Priority Services Register.")
        List<EnergyPSR> psr,

        @NotEmptyIfPresent
        @InReferenceData(Reference.CUSTOMER_ROLES)
        @Schema(
                description = "Role of the person on the whole portfolio.",
                nullable = true,
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "portfolio_roles"))
        String role,

        @Size(max = 128) @Schema(description = "How the person is greeted.", nullable = true)
        String salutation,

        @Size(max = 20) @Schema(description = "Title.", nullable = true)
        String title,

        @Schema(description = "Whether the person cannot read the meters.", defaultValue = "false")
        Boolean unableToReadMeters,

        @Schema(description = "Further facts by registered namespace.")
        List<CustomerUserDetail> userDetails,

        @NotEmptyIfPresent @Schema(description = "Name by which other parts of the payload refer to this person.")
        String userIdentifier) {}
