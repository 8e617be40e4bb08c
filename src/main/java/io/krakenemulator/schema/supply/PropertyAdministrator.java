package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.customer.Deceased;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A person who administers a property without being its customer, as a rule its landlord.")
public record PropertyAdministrator(
        @Size(max = 512) @Schema(description = "First line of the person's own address.", deprecated = true)
        String address1,

        @Size(max = 512) @Schema(description = "Second line of the person's own address.", deprecated = true)
        String address2,

        @Size(max = 512) @Schema(description = "Third line of the person's own address.", deprecated = true)
        String address3,

        @Size(max = 512) @Schema(description = "Fourth line of the person's own address.", deprecated = true)
        String address4,

        @Size(max = 512) @Schema(description = "Fifth line of the person's own address.", deprecated = true)
        String address5,

        @Size(max = 255)
        @Schema(
                description = "Name that statements of the administrator's account are addressed to; without it "
                        + "the names of the people on the account are used.")
        String billingName,

        @Schema(description = "The person's date of birth.", nullable = true)
        LocalDate dateOfBirth,

        @Schema(description = "Whether the person is known to have died; empty when nothing is known.")
        Deceased deceased,

        @Schema(description = "Moment from which the person administers the property, inclusive.", nullable = true)
        Instant effectiveFrom,

        @Schema(
                description = "Moment at which the person ceases to administer the property, exclusive.",
                nullable = true)
        Instant effectiveTo,

        @NotEmptyIfPresent
        @Size(max = 254)
        @Email
        @Schema(description = "E-mail address, with which the person logs in to the customer portal.", nullable = true)
        String email,

        @Size(max = 255) @Schema(description = "The person's family name.")
        String familyName,

        @Size(max = 255) @Schema(description = "The person's given name.", nullable = true)
        String givenName,

        @Size(max = 32) @PhoneNumber @Schema(description = "Landline telephone number.", nullable = true)
        String landline,

        @Size(max = 32) @PhoneNumber @Schema(description = "Mobile telephone number.", nullable = true)
        String mobile,

        @NotEmptyIfPresent
        @Size(max = 10)
        @Schema(description = "Postcode of the person's own address.", deprecated = true)
        String postcode,

        @Schema(description = "Role that the person gets in the portfolio.", defaultValue = "LANDLORD")
        PropertyAdministratorRole role,

        @Size(max = 128) @Schema(description = "How the person likes to be greeted.", nullable = true)
        String salutation,

        @Size(max = 20) @Schema(description = "Title before the name.", nullable = true)
        String title) {}
