package io.krakenemulator.testsupport;

import io.krakenemulator.testsupport.control.ApiClient;
import io.krakenemulator.testsupport.control.ImportSuppliersApi;
import io.krakenemulator.testsupport.control.model.ImportSupplier;
import io.krakenemulator.testsupport.control.model.ImportSupplierSetting;
import io.krakenemulator.testsupport.control.model.SupplierStatus;

/** The import suppliers of a sandbox, and the accounts of them that are not migrated. */
public final class SupplierControl {

    private final ImportSuppliersApi suppliers;
    private final String sandbox;

    SupplierControl(ApiClient client, String sandbox) {
        this.suppliers = new ImportSuppliersApi(client);
        this.sandbox = sandbox;
    }

    /** Creates an import supplier, or changes the one of that code: what the setting leaves out stays. Returns it. */
    public ImportSupplier set(String code, ImportSupplierSetting setting) {
        return ControlCall.answer(() -> suppliers.setImportSupplier(code, sandbox, setting));
    }

    /** Pauses the migration of an import supplier: its accounts are neither staged nor processed. */
    public ImportSupplier pause(String code) {
        return set(code, new ImportSupplierSetting().status(SupplierStatus.PAUSED));
    }

    /** Resumes the migration of an import supplier. */
    public ImportSupplier resume(String code) {
        return set(code, new ImportSupplierSetting().status(SupplierStatus.ONGOING));
    }

    /** Marks an account, staged or not, that must not be migrated. */
    public void skipAccount(String code, String externalAccountNumber) {
        ControlCall.send(() -> suppliers.skipAccount(code, sandbox, externalAccountNumber));
    }

    /** Removes the mark of an account that must not be migrated. */
    public void unskipAccount(String code, String externalAccountNumber) {
        ControlCall.send(() -> suppliers.unskipAccount(code, sandbox, externalAccountNumber));
    }
}
