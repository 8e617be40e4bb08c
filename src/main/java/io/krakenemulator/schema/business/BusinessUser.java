package io.krakenemulator.schema.business;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.customer.CreditRiskBracket;
import io.krakenemulator.schema.customer.CustomerAlternativeNumber;
import io.krakenemulator.schema.customer.CustomerUserDetail;
import io.krakenemulator.schema.customer.Deceased;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who acts for a business. Source: schema. */
@RegisterForReflection
@Schema(description = "A person who acts for a business.")
public record BusinessUser(
        @Schema(description = "Further phone numbers.") List<CustomerAlternativeNumber> alternativePhoneNumbers,

        @NotNull @Schema(description = "Roles of the person on all accounts of the business.")
        List<@NotBlank @InReferenceData(Reference.CUSTOMER_ROLES) String> businessRoles,

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

        @Size(max = 32)
        @PhoneNumber
        @Schema(description = "Mobile number, valid in the United Kingdom's numbering plan.", nullable = true)
        String mobile,

        @Size(max = 128) @Schema(description = "How the person is greeted.", nullable = true)
        String salutation,

        @Size(max = 20) @Schema(description = "Title.", nullable = true)
        String title,

        @Schema(description = "Whether the person cannot read the meters.", defaultValue = "false")
        Boolean unableToReadMeters,

        @Schema(description = "Further facts by registered namespace.")
        List<CustomerUserDetail> userDetails) {}
