package io.krakenemulator.validation;

/**
 * The checks that calls make beyond the rules on their payload: of the import process, the import supplier and stored
 * data. Control calls make some of them of the sandbox. The rule book states each under its code.
 */
public enum CallCheck implements StatedCode {
    ALREADY_IMPORTED(
            "account_import_process_already_imported", "The account must not be imported already.", Source.PUBLISHED),
    SKIPPED("account_import_process_skipped", "The account must not be marked as skipped.", Source.OURS),
    IN_PROGRESS("account_import_process_in_progress", "The account must not be in progress.", Source.OURS),
    NOT_STAGED(
            "import_process_does_not_exist",
            "An account must be staged under the import supplier and the external account number.",
            "Validate that account data is staged and account created"),
    NOT_IMPORTED(
            "account_not_found",
            "The account must be imported before anything is added to it. A control call must name an account that is staged.",
            "Validate that account data is staged and account created"),
    SUPPLIER_NOT_ONGOING(
            "import_supplier_migration_not_ongoing",
            "The migration of the import supplier must be ongoing.",
            "Validate that migration is ongoing"),
    PERIOD_CHARGED(
            "line_items_overlap_already_charged_period",
            "A line must not charge a period that is already charged for its supply point.",
            "Validate that the line items do not overlap with any already charged periods"),
    STATEMENT_EXISTS(
            "historical_statement_already_exists",
            "The account must not have a statement with the same `statement_id`.",
            "Validate that the account doesn't have historical statements"),
    REFERENCE_EXISTS(
            "reference_already_exists",
            "Another account must not have the reference. A cohort check also compares the lines.",
            "Validate account reference does not already exist"),
    CAIS_REFERENCE_IN_USE(
            "cais_reference_already_in_use_on_another_account",
            "A debt of another account must not have the `cais_reference`. A cohort check also compares the lines.",
            "Validate CAIS reference available"),
    COHORT_NUMBER_TWICE(
            "duplicate_external_account_number",
            "A cohort must have an external account number once for each import supplier.",
            Source.OURS),
    COHORT_POINT_TWICE(
            "meter_point_on_another_account",
            "On any day, no earlier line of a cohort and no imported account may supply the meter point.",
            Source.OURS),
    COHORT_CONTACT_SHARED(
            "shared_contact_details",
            "A warning of a cohort check: more accounts than `shared_contacts` allows have the e-mail address or the phone"
                    + " number.",
            Source.OURS),
    PRODUCT_EXISTS("product_code_already_exists", "The code of a product must be new to the sandbox.", Source.OURS),
    PRODUCT_TWICE("duplicate_product_codes", "A call must not create two products with one code.", Source.OURS),
    TARIFF_EXISTS("tariff_code_already_exists", "The code of a tariff must be new to the sandbox.", Source.OURS),
    TARIFF_TWICE("duplicate_tariff_codes", "A call must not create two tariffs with one code.", Source.OURS),
    SANDBOX_NAME_TAKEN("sandbox_name_taken", "The name of a new sandbox must not be another sandbox's.", Source.OURS),
    API_KEY_TAKEN(
            "api_key_taken",
            "A key of a new sandbox must not select another sandbox, nor be a key of the control API.",
            Source.OURS);

    private final String code;
    private final String says;
    private final Source source;
    private final String published;

    CallCheck(String code, String says, String published) {
        this(code, says, Source.PUBLISHED, published);
    }

    CallCheck(String code, String says, Source source) {
        this(code, says, source, "");
    }

    CallCheck(String code, String says, Source source, String published) {
        this.code = code;
        this.says = says;
        this.source = source;
        this.published = published;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public String publishedName() {
        return published;
    }
}
