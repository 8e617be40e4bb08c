package io.krakenemulator.validation;

/**
 * The lists of a sandbox's reference data whose items are known by a code or name. Where that field is itself a list, an
 * item is known by each of its elements.
 */
public enum Reference {
    IMPORT_SUPPLIERS("import_suppliers", "code"),
    OPERATIONS_TEAMS("operations_teams", "name"),
    BRANDS("brands", "code"),
    PRODUCT_TAGS("product_tags", "code"),
    CAMPAIGNS("campaigns", "slug"),
    CAMPAIGN_NAMES("campaigns", "name"),
    REFERENCE_NAMESPACES("reference_namespaces", "code"),
    PORTFOLIO_NAMESPACES("portfolio_namespaces", "code"),
    CUSTOMER_DETAIL_NAMESPACES("customer_detail_namespaces", "code"),
    BUSINESS_DETAIL_NAMESPACES("business_detail_namespaces", "code"),
    CONSENT_TYPES("consent_types", "code"),
    CUSTOMER_ROLES("customer_roles", "code"),
    DEBT_COLLECTION_AGENCIES("debt_collection_agencies", "name"),
    DUNNING_PATHS("dunning_paths", "name"),
    PAYMENT_PLAN_STRATEGIES("payment_plan_strategies", "name"),
    CONTRIBUTION_SCHEMES("contribution_schemes", "name"),
    AFFILIATE_ORGANISATIONS("affiliate_organisations", "name"),
    PARTNER_ORGANISATIONS("partner_organisations", "organisation_number"),
    LEDGER_TYPES("ledger_types", "code"),
    PAYMENT_VENDORS("payment_vendors", "code"),
    COMPLAINT_TYPES("complaint_types", "code"),
    COMPLAINT_SOURCES("complaint_sources", "code"),
    OFFICIAL_ORGANISATIONS("official_organisations", "code"),
    CHARACTERISTICS("characteristics", "code"),
    INTERNAL_EMAIL_ADDRESSES("internal_email_addresses", "address"),
    SALES_CHANNELS("sales_channels", "code"),
    SMART_READ_FREQUENCIES("smart_read_frequencies", "code"),
    STANDARD_SETTLEMENT_CONFIGURATIONS("standard_settlement_configurations", "ssc"),
    /** The time pattern regimes; an item is a configuration that uses the regime. */
    TIME_PATTERN_REGIMES("standard_settlement_configurations", "tprs", true),
    /** Several contracts may share a reference. */
    AGENT_CONTRACTS("agent_contracts", "contract_reference", true),
    PSR_ELECTRICITY_CODES("psr_codes", "elec_code"),
    PSR_GAS_CODES("psr_codes", "gas_code"),
    PSR_DESCRIPTIONS("psr_codes", "description", true),
    /** Several types of transaction may share a reason. */
    TRANSACTION_REASONS("transaction_reasons", "code", true);

    private final String list;
    private final String key;
    private final boolean shared;

    Reference(String list, String key) {
        this(list, key, false);
    }

    Reference(String list, String key, boolean shared) {
        this.list = list;
        this.key = key;
        this.shared = shared;
    }

    /** Returns the list's key in the reference data document. */
    public String list() {
        return list;
    }

    /** Returns the field of an item that the item is known by. */
    public String key() {
        return key;
    }

    /** Returns whether several items may share a value of that field. */
    public boolean isShared() {
        return shared;
    }
}
