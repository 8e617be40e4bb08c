package io.krakenemulator.importing;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;

/**
 * What stands in a call's way that is not in its payload: the state of the process or of its supplier. The codes of
 * skipped and running processes are ours, since none are published.
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

    <T> ValidationResult<T> addTo(ValidationResult<T> result) {
        return result.and(Attr.ROOT.field(field), code, detail);
    }

    /** The same, as a problem of the object at a place. */
    public Problem at(Attr object) {
        return new Problem(object.field(field), code, detail);
    }

    /** The same, reported on a field that the call names otherwise. */
    <T> ValidationResult<T> addTo(ValidationResult<T> result, String field) {
        return result.and(Attr.ROOT.field(field), code, detail);
    }

    /** What a process in that state says to a call that wants to change it; {@code null} when nothing. */
    public static StateProblem of(ImportProcess process) {
        if (process == null) {
            return null;
        }
        return switch (process.state) {
            case IMPORTED -> ALREADY_IMPORTED;
            case SKIPPED -> SKIPPED;
            case IN_PROGRESS -> process.workedOn ? IN_PROGRESS : null;
            case STAGED -> null;
        };
    }

    /** Whether an account's supplier takes accounts; unknown suppliers are the reader's to report. */
    public static boolean isOngoing(Facts facts, String supplier) {
        return facts.importSupplier(supplier)
                .map(ImportSupplier::isOngoing)
                .orElse(true);
    }

    static boolean isNamed(EnergyAccount account) {
        return account != null && account.importSupplier() != null && account.externalAccountNumber() != null;
    }
}
