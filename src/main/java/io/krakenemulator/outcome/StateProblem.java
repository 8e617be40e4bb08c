package io.krakenemulator.outcome;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;

/**
 * The problems that stop a call although its payload may be valid: the state of the import process or of the import supplier.
 *
 * <p>The codes of skipped and running processes are ours, since none are published.
 */
public enum StateProblem {
    ALREADY_IMPORTED(
            "external_account_number",
            "account_import_process_already_imported",
            "This account has already been imported."),
    SKIPPED(
            "external_account_number",
            "account_import_process_skipped",
            "This account is marked to be skipped and is not migrated."),
    IN_PROGRESS(
            "external_account_number",
            "account_import_process_in_progress",
            "This account is being processed at this moment."),
    NOT_STAGED(
            "external_account_number",
            "import_process_does_not_exist",
            "No account data are staged under this supplier and number."),
    SUPPLIER_NOT_ONGOING(
            "import_supplier",
            "import_supplier_migration_not_ongoing",
            "The migration of this import supplier is paused or complete.");

    private final String field;
    private final String code;
    private final String detail;

    StateProblem(String field, String code, String detail) {
        this.field = field;
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** Returns the result with this problem added at the end. */
    public <T> ValidationResult<T> addTo(ValidationResult<T> result) {
        return addTo(result, field);
    }

    /** Returns the result with this problem added at the end, on a field that the call names differently. */
    public <T> ValidationResult<T> addTo(ValidationResult<T> result, String field) {
        return result.and(Attr.ROOT.field(field), code, detail);
    }

    /** Returns the rejection of a call that this problem stops. */
    public Rejection block(ValidationResult<?> result) {
        return new Rejection.Blocked(this, addTo(result));
    }

    /** Returns the problem of the object at a place of the payload. */
    public Problem at(Attr object) {
        return new Problem(object.field(field), code, detail);
    }

    /** Returns whether the supplier takes accounts. The reader reports an unknown supplier, so that one counts as ongoing. */
    public static boolean isOngoing(Facts facts, String supplier) {
        return supplier == null
                || facts.importSupplier(supplier)
                        .map(ImportSupplier::isOngoing)
                        .orElse(true);
    }
}
