package io.krakenemulator.schema.business;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.customer.CreditRiskBracket;
import io.krakenemulator.schema.customer.CustomerAlternativeNumber;
import io.krakenemulator.schema.customer.CustomerUserDetail;
import io.krakenemulator.schema.customer.Deceased;
import io.krakenemulator.schema.customer.PersonFields;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.UseInstead;
import io.krakenemulator.validation.constraint.NotATestAddress;
import io.krakenemulator.validation.constraint.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A person who acts for a business.")
public record BusinessUser(
        @PersonFields.AlternativePhoneNumbers List<CustomerAlternativeNumber> alternativePhoneNumbers,

        @NotNull @Schema(description = "Roles of the person on all accounts of the business.")
        List<@NotBlank @InReferenceData(Reference.CUSTOMER_ROLES) String> businessRoles,
        @PersonFields.ContactEmails List<@NotBlank @Email String> contactEmails,
        @PersonFields.CreditAssessmentId String creditAssessmentId,
        @PersonFields.CreditResult String creditResult,

        @Schema(description = "How likely the person is thought to be to fall behind.", nullable = true)
        CreditRiskBracket creditRiskBracket,
        @PersonFields.CreditScore @Min(0) @Max(9999) Integer creditScore,
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
        @PersonFields.Mobile @PhoneNumber String mobile,
        @PersonFields.Salutation String salutation,
        @PersonFields.Title String title,
        @PersonFields.UnableToReadMeters Boolean unableToReadMeters,
        @PersonFields.UserDetails List<CustomerUserDetail> userDetails) {}
