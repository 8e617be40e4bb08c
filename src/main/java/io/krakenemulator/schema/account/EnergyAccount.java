package io.krakenemulator.schema.account;

import io.krakenemulator.schema.account.fit.EnergyFit;
import io.krakenemulator.schema.billing.Debt;
import io.krakenemulator.schema.business.Business;
import io.krakenemulator.schema.customer.EnergyCustomer;
import io.krakenemulator.schema.note.Note;
import io.krakenemulator.schema.payment.PaymentAdequacyChange;
import io.krakenemulator.schema.payment.PaymentInstruction;
import io.krakenemulator.schema.payment.PaymentPlan;
import io.krakenemulator.schema.payment.PaymentPreference;
import io.krakenemulator.schema.payment.PaymentPromise;
import io.krakenemulator.schema.payment.PaymentSchedule;
import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.schema.supply.EnergyLegacySupplyAddress;
import io.krakenemulator.schema.transaction.EnergyTransaction;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.krakenemulator.validation.constraint.CompanyNumber;
import io.krakenemulator.validation.constraint.DayOfMonth;
import io.krakenemulator.validation.constraint.DeliveryPointIdentifier;
import io.krakenemulator.validation.constraint.NotBlackholed;
import io.krakenemulator.validation.constraint.Postcode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money is in pounds. A balance in credit is positive. Where the guide and the schema differ, both forms are taken. */
@RegisterForReflection
@Schema(
        description = "One energy account as a loader hands it over: who it belongs to, what it supplies, what it owes "
                + "and how it pays.")
public record EnergyAccount(
        @Schema(description = "When and by whose calendar the account is billed. For business accounts only.")
        EnergyAccountBillingOptions accountBillingOptions,

        @Schema(description = "Campaigns to tag the account with.")
        List<AccountCampaign> accountCampaigns,

        @Schema(description = "The kind of account to create.")
        AccountType accountType,

        @Schema(
                description = "Subdomain of the affiliate link that brought the customer; upper and "
                        + "lower case are alike. An unknown one is passed over.",
                nullable = true)
        String affiliateSubdomain,

        @Schema(
                description =
                        "The address for bills, as an address object. Excludes the numbered billing address lines.")
        Address billingAddress,

        @Size(max = 512) @Schema(description = "First line of the billing address.")
        String billingAddress1,

        @Size(max = 512) @Schema(description = "Second line of the billing address.")
        String billingAddress2,

        @Size(max = 512) @Schema(description = "Third line of the billing address.")
        String billingAddress3,

        @Size(max = 512) @Schema(description = "Fourth line of the billing address.")
        String billingAddress4,

        @Size(max = 512) @Schema(description = "Fifth line of the billing address.")
        String billingAddress5,

        @NotEmptyIfPresent
        @Size(max = 256)
        @Schema(description = "Person or desk in a large organisation to whom bills are addressed.")
        String billingAttentionOf,

        @NotEmptyIfPresent
        @Size(max = 256)
        @Schema(description = "The customer's own reference, repeated on statements.")
        String billingCustomerReference,

        @NotEmptyIfPresent
        @Size(max = 11)
        @DeliveryPointIdentifier
        @Schema(
                description = "Postcode without its space and the two-character delivery "
                        + "point suffix of the billing address.")
        String billingDeliveryPointIdentifier,

        @NotEmptyIfPresent
        @Size(max = 254)
        @Email
        @NotBlackholed
        @Schema(description = "Mailbox for bills, where they do not go to the customers' own.", nullable = true)
        String billingEmail,

        @NotEmptyIfPresent
        @Size(max = 510)
        @Schema(description = "Name on statements, in place of the customers' names.")
        String billingName,

        @NotEmptyIfPresent
        @Size(max = 512)
        @Postcode
        @Schema(description = "Postcode of the billing address. Answered in capitals with one space.")
        String billingPostcode,

        @NotEmptyIfPresent @Size(max = 256) @Schema(description = "Second line of the name on statements.")
        String billingSubName,

        @Schema(description = "The business that the account belongs to.")
        Business business,

        @UseInstead("business.business_type")
        @Schema(description = "Legal form of the business. For business accounts only.")
        AccountBusinessType businessType,

        @Schema(description = "Commission owed to intermediaries, by meter point.")
        List<EnergyCommissionContract> commissionContracts,

        @Schema(description = "How the account wishes to be written to.", defaultValue = "ONLINE")
        CommunicationPreference communicationPreference,

        @NotEmptyIfPresent
        @Size(max = 100)
        @CompanyNumber
        @UseInstead("business.company_number")
        @Schema(description = "Registration number of the company. Answered in its eight-character form.")
        String companyNumber,

        @Schema(description = "Complaints that are still open.")
        List<Complaint> complaints,

        @Schema(description = "Consents that the account as a whole has given or refused.")
        List<AccountConsent> consents,

        @Schema(
                description = "Supply agreements with the meter point that each is for, as the guide writes "
                        + "them. Agreements inside the meter points are the other form.")
        List<Contract> contracts,

        @Schema(description = "Agreements to pay a fixed sum into a scheme at intervals.")
        List<ContributionSchemeAgreement> contributionAgreements,

        @Schema(
                description = "Transactions since the last statement, still to be billed. With the last "
                        + "statement's balance they make up the transfer balance.")
        List<EnergyTransaction> currentStatementTransactions,

        @Schema(description = "The people on the account.") List<EnergyCustomer> customers,

        @Schema(description = "Day on which the customer signed up.")
        LocalDate dateOfSale,

        @NotEmptyIfPresent
        @Size(max = 512)
        @UseInstead("payment_instructions.reference")
        @Schema(description = "The vendor's reference of the direct debit in force.")
        String ddReference,

        @UseInstead("debts")
        @Schema(description = "Debt of the account, where there is one only. Excludes the list of debts.")
        Debt debt,

        @Schema(description = "Debts of the account.") List<Debt> debts,

        @Schema(description = "Deposits asked of the customer.")
        List<DepositAgreement> depositAgreements,

        @Schema(description = "Form in which the customer needs documents.")
        DocumentAccessibility documentAccessibility,

        @Schema(description = "The course of reminders that the account is put on.")
        DunningPath dunningPath,

        @NotEmptyIfPresent
        @Size(max = 128)
        @Schema(description = "Number of the account in the system that it comes from. Needed to stage it.")
        String externalAccountNumber,

        @Schema(description = "Feed-in tariff installations of the account.")
        EnergyFit fit,

        @Schema(
                description = "Transactions that were billed before. They go on one closed "
                        + "statement and sum to the last statement's balance.")
        List<EnergyTransaction> historicalStatementTransactions,

        @RequiredText
        @InReferenceData(Reference.IMPORT_SUPPLIERS)
        @Schema(description = "Code of the import supplier that the account is migrated under.")
        String importSupplier,

        @UseInstead("account_type") @Schema(description = "Whether the account is a managed one.", nullable = true)
        Boolean isManaged,

        @UseInstead("account_type")
        @Schema(
                description = "Whether the account leads its portfolio. Such an account has no supply of its own.",
                nullable = true)
        Boolean isPortfolioLead,

        @Schema(description = "Language of messages.") LanguagePreference languagePreference,

        @Schema(
                description = "Day up to which consumption has been billed; the supply start date where nothing was "
                        + "ever billed. Stands in for the last statement's closing and issue dates.")
        LocalDate lastBilledToDate,

        @Schema(
                description = "Day of the latest review of the payments, not in the "
                        + "future. Excludes payment adequacy changes.",
                nullable = true)
        LocalDate lastPaymentReviewDate,

        @Money
        @UseInstead("ledgers.last_statement_balance")
        @Schema(description = "Balance of the last statement, in pounds.")
        BigDecimal lastStatementBalance,

        @UseInstead("ledgers.last_statement_closing_date") @Schema(description = "Last day of the last statement.")
        LocalDate lastStatementClosingDate,

        @UseInstead("ledgers.last_statement_issue_date")
        @Schema(description = "Day on which the last statement was issued; its closing date where left out.")
        LocalDate lastStatementIssueDate,

        @Schema(
                description = "The balances and transactions of the account by ledger: the "
                        + "newer form of the statement fields above.")
        List<AccountLedger> ledgers,

        @Schema(description = "Free data kept with the account for the client's own use.")
        List<Metadata> metadata,

        @Schema(
                description = "Day on which the next bill is due. Needed for quarterly billing by one's own calendar.",
                nullable = true)
        LocalDate nextBillDueDate,

        @Schema(description = "Notes on the account.") List<Note> notes,

        @NotEmptyIfPresent @Schema(description = "Name of the operations team that is to look after the account.")
        String operationsTeamName,

        @Schema(description = "Partner organisations and the parts that they play.")
        List<PartnerOrganisation> partnerOrganisations,

        @Schema(
                description =
                        "Finished reviews of whether the payments suffice. Excludes the last payment review date.")
        List<PaymentAdequacyChange> paymentAdequacyChanges,

        @Schema(description = "Mandates to take payments by.")
        List<PaymentInstruction> paymentInstructions,

        @Schema(description = "Payment plans agreed with the customer.")
        List<PaymentPlan> paymentPlans,

        @Schema(description = "Which mandate pays which ledger.")
        List<PaymentPreference> paymentPreferences,

        @Schema(description = "Payments that the customer has promised.")
        List<PaymentPromise> paymentPromises,

        @Schema(description = "When payments fall due.") List<PaymentSchedule> paymentSchedules,

        @Schema(description = "The portfolio that the account belongs to.", nullable = true)
        AccountPortfolio portfolio,

        @Schema(description = "Other numbers by which the account is known.")
        List<AccountReference> references,

        @InReferenceData(Reference.SALES_CHANNELS)
        @Schema(
                description = "Channel through which the customer was won; may be empty. The "
                        + "import supplier's own default can take its place.",
                defaultValue = "DIRECT")
        String salesChannel,

        @Schema(description = "Free text beside the sales channel.")
        String salesSubchannel,

        @DayOfMonth @Schema(description = "Day of the month, 1 to 28, on which smart meters are read for billing.")
        Integer smartReadCycleDay,

        @InReferenceData(Reference.SMART_READ_FREQUENCIES)
        @Schema(description = "How often smart meters are read; may be empty.")
        String smartReadFrequency,

        @Schema(description = "Statements issued before the migration.")
        List<Statement> statements,

        @Schema(description = "Places supplied, with their meter points.")
        List<EnergyLegacySupplyAddress> supplyAddresses,

        @Money @Schema(description = "Balance to carry over, in pounds.")
        BigDecimal transferBalance,

        @Schema(
                description = "Whether nobody knows who lives there. Such an account has no customers.",
                nullable = true)
        Boolean unknownOccupier,

        @Schema(description = "Warm home discounts of the account.")
        List<EnergyWarmHomeDiscount> warmHomeDiscount) {}
