package io.krakenemulator.outcome;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.validation.reference.ImportSupplier;

/**
 * The problems that stop a call although its payload may be valid: the state of the import process or of the import supplier.
 *
 * <p>The codes of skipped and running processes are ours, since none are published.
 */
public enum StateProblem {
    ALREADY_IMPORTED("external_account_number", CallCheck.ALREADY_IMPORTED, "This account has already been imported."),
    SKIPPED("external_account_number", CallCheck.SKIPPED, "This account is marked to be skipped and is not migrated."),
    IN_PROGRESS("external_account_number", CallCheck.IN_PROGRESS, "This account is being processed at this moment."),
    NOT_STAGED(
            "external_account_number",
            CallCheck.NOT_STAGED,
            "No account data are staged under this supplier and number."),
    SUPPLIER_NOT_ONGOING(
            "import_supplier",
            CallCheck.SUPPLIER_NOT_ONGOING,
            "The migration of this import supplier is paused or complete.");

    private final String field;
    private final CallCheck check;
    private final String detail;

    StateProblem(String field, CallCheck check, String detail) {
        this.field = field;
        this.check = check;
        this.detail = detail;
    }

    /** Returns the check that the state violates. */
    public CallCheck check() {
        return check;
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
        return result.and(new Problem(Attr.ROOT.field(field), check, detail));
    }

    /** Returns the rejection of a call that this problem stops. */
    public Rejection block(ValidationResult<?> result) {
        return new Rejection.Blocked(this, addTo(result));
    }

    /** Returns the problem of the object at a place of the payload. */
    public Problem at(Attr object) {
        return new Problem(object.field(field), check, detail);
    }

    /** Returns whether the supplier takes accounts. The reader reports an unknown supplier, so that one counts as ongoing. */
    public static boolean isOngoing(Facts facts, String supplier) {
        return supplier == null
                || facts.importSupplier(supplier).map(ImportSupplier::isOngoing).orElse(true);
    }
}
