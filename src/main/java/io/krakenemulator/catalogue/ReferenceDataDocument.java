package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.reference.AgentContract;
import io.krakenemulator.validation.reference.Campaign;
import io.krakenemulator.validation.reference.Characteristic;
import io.krakenemulator.validation.reference.Coded;
import io.krakenemulator.validation.reference.ComplaintKind;
import io.krakenemulator.validation.reference.CustomerRole;
import io.krakenemulator.validation.reference.DetailNamespace;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.InstanceSettings;
import io.krakenemulator.validation.reference.Mailbox;
import io.krakenemulator.validation.reference.MarketParticipant;
import io.krakenemulator.validation.reference.Named;
import io.krakenemulator.validation.reference.NamedOrCoded;
import io.krakenemulator.validation.reference.OfficialOrganisation;
import io.krakenemulator.validation.reference.PsrCode;
import io.krakenemulator.validation.reference.RegisteredOrganisation;
import io.krakenemulator.validation.reference.ScriptedVendor;
import io.krakenemulator.validation.reference.SettlementConfiguration;
import io.krakenemulator.validation.reference.TransactionReason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The configuration of one pretend instance, as an operator writes it: the only place that declares its lists. Each
 * component is a list, declared with its key, the record of its items, their identity, and the fields that refer to them.
 */
@RegisterForReflection
@Schema(
        name = "ReferenceData",
        description =
                "The configuration of one pretend instance. Everything may be left out; unknown keys are refused.")
public record ReferenceDataDocument(
        @Schema(description = "Switches and ranges of the whole instance.")
        InstanceSettings instance,

        @ReferenceList(identity = "code") @Schema(description = "Groups of accounts that migrate together.")
        List<ImportSupplier> importSuppliers,

        @ReferenceList(identity = "name") @Schema(description = "Teams that look after accounts.")
        List<Named> operationsTeams,

        @ReferenceList(identity = "code", namedBy = "products.brand")
        @Schema(description = "Brands that sell products.")
        List<Coded> brands,

        @ReferenceList(identity = "code", namedBy = "products.tag_codes") @Schema(description = "Tags of products.")
        List<Coded> productTags,

        @ReferenceList(identity = "code", unique = true)
        @Schema(description = "Products with their tariffs, as the call that creates products takes them.")
        List<ReferenceProduct> products,

        @ReferenceList(
                identity = {"mpid", "fuel"},
                unique = true)
        @Schema(description = "Companies known to the industry, each on a fuel.")
        List<MarketParticipant> marketParticipants,

        @ReferenceList(identity = {"contract_reference", "service_reference", "service_level_reference", "agent_mpid"})
        @Schema(description = "Contracts with agents of electricity meter points.")
        List<AgentContract> agentContracts,

        @ReferenceList(identity = "ssc")
        @Schema(description = "Standard settlement configurations with their time pattern regimes.")
        List<SettlementConfiguration> standardSettlementConfigurations,

        @ReferenceList(identity = "slug") @Schema(description = "Campaigns that accounts may belong to.")
        List<Campaign> campaigns,

        @ReferenceList(identity = "code") @Schema(description = "Namespaces of references of accounts.")
        List<Coded> referenceNamespaces,

        @ReferenceList(identity = "code") @Schema(description = "Namespaces of references of portfolios.")
        List<Coded> portfolioNamespaces,

        @ReferenceList(identity = "code")
        @Size(max = ReferenceDataDocument.MAX_DETAILS)
        @Schema(description = "Details of customers.")
        List<DetailNamespace> customerDetailNamespaces,

        @ReferenceList(identity = "code")
        @Size(max = ReferenceDataDocument.MAX_DETAILS)
        @Schema(description = "Details of businesses.")
        List<DetailNamespace> businessDetailNamespaces,

        @ReferenceList(identity = "code") @Schema(description = "Types of consents.")
        List<Coded> consentTypes,

        @ReferenceList(identity = "code") @Schema(description = "Roles that a person may have on an account.")
        List<CustomerRole> customerRoles,

        @ReferenceList(identity = {"elec_code", "gas_code"})
        @Schema(description = "Needs of the priority services register.")
        List<PsrCode> psrCodes,

        @ReferenceList(identity = {"name", "code"}) @Schema(description = "Agencies that collect debts.")
        List<NamedOrCoded> debtCollectionAgencies,

        @ReferenceList(identity = {"name", "code"}) @Schema(description = "Dunning paths.")
        List<NamedOrCoded> dunningPaths,

        @ReferenceList(identity = {"name", "code"}) @Schema(description = "Strategies of payment plans.")
        List<NamedOrCoded> paymentPlanStrategies,

        @ReferenceList(identity = {"name", "code"}) @Schema(description = "Schemes that customers contribute to.")
        List<NamedOrCoded> contributionSchemes,

        @ReferenceList(identity = {"name", "code"}) @Schema(description = "Affiliate organisations.")
        List<NamedOrCoded> affiliateOrganisations,

        @ReferenceList(identity = "organisation_number") @Schema(description = "Partner organisations.")
        List<RegisteredOrganisation> partnerOrganisations,

        @ReferenceList(identity = "code") @Schema(description = "Types of ledgers.")
        List<Coded> ledgerTypes,

        @ReferenceList(identity = "code") @Schema(description = "Vendors that hold payment instructions.")
        List<ScriptedVendor> paymentVendors,

        @ReferenceList(
                identity = {"type", "code"},
                unique = true)
        @Schema(description = "Reasons of payments and repayments; only strict sandboxes ask for them.")
        List<TransactionReason> transactionReasons,

        @ReferenceList(identity = "code") @Schema(description = "Types of complaints.")
        List<ComplaintKind> complaintTypes,

        @ReferenceList(identity = "code") @Schema(description = "Sources of complaints.")
        List<Coded> complaintSources,

        @ReferenceList(identity = "code") @Schema(description = "Organisations that deal with official complaints.")
        List<OfficialOrganisation> officialOrganisations,

        @ReferenceList(identity = "code") @Schema(description = "Characteristics of the products of agreements.")
        List<Characteristic> characteristics,

        @ReferenceList(identity = "address") @Schema(description = "Mailboxes of the platform.")
        List<Mailbox> internalEmailAddresses,

        @ReferenceList(identity = "code", namedBy = "import_suppliers.settings.default_sales_channel")
        @Schema(description = "Sales channels.")
        List<Coded> salesChannels,

        @ReferenceList(identity = "code") @Schema(description = "Frequencies of smart readings.")
        List<Coded> smartReadFrequencies)
        implements CrossChecked {

    /** Each rule of a detail is compiled when the document is checked. */
    static final int MAX_DETAILS = 200;

    /** Fills in the default of what is left out. */
    public ReferenceDataDocument {
        instance = Objects.requireNonNullElse(instance, InstanceSettings.DEFAULTS);
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        new DocumentChecks(sent, problems).run();
    }
}
