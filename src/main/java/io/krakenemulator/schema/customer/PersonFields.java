package io.krakenemulator.schema.customer;

import io.krakenemulator.validation.Composed;
import io.krakenemulator.validation.NotEmptyIfPresent;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields that customers, users of a business and property administrators share. */
public interface PersonFields {

    @Composed
    @Schema(description = "Further phone numbers.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface AlternativePhoneNumbers {}

    @Composed
    @Schema(description = "Further mailboxes for messages.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface ContactEmails {}

    @Composed
    @Schema(description = "Id of the credit assessment.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CreditAssessmentId {}

    @Composed
    @Schema(description = "What the credit agency answered.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CreditResult {}

    @Composed
    @Schema(description = "Credit score, 0 to 9999.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface CreditScore {}

    @Composed
    @Schema(description = "Date of birth.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface DateOfBirth {}

    @Composed
    @Schema(description = "Whether the person is known or said to have died.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Deceased {}

    @Composed
    @NotEmptyIfPresent
    @Size(max = 254)
    @Email
    @Schema(description = "Mailbox, which is also the name to log in with.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface EmailAddress {}

    @Composed
    @Size(max = 255)
    @Schema(description = "Family name.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface FamilyName {}

    @Composed
    @Size(max = 255)
    @Schema(description = "Given name.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface GivenName {}

    @Composed
    @Schema(description = "What tells the person apart, such as a job title.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Label {}

    @Composed
    @Size(max = 32)
    @Schema(description = "Landline number, valid in the United Kingdom's numbering plan.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Landline {}

    @Composed
    @Size(max = 32)
    @Schema(description = "Mobile number, valid in the United Kingdom's numbering plan.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Mobile {}

    @Composed
    @Size(max = 128)
    @Schema(description = "How the person is greeted.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Salutation {}

    @Composed
    @Size(max = 20)
    @Schema(description = "Title.", nullable = true)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Title {}

    @Composed
    @Schema(description = "Whether the person cannot read the meters.", defaultValue = "false")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface UnableToReadMeters {}

    @Composed
    @Schema(description = "Further facts by registered namespace.")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface UserDetails {}
}
