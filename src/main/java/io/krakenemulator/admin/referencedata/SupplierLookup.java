package io.krakenemulator.admin.referencedata;

import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up the import supplier that a control call names. */
@ApplicationScoped
public class SupplierLookup {

    private final SandboxLookup sandboxes;
    private final Catalogue catalogue;

    SupplierLookup(SandboxLookup sandboxes, Catalogue catalogue) {
        this.sandboxes = sandboxes;
        this.catalogue = catalogue;
    }

    /** Returns the sandbox of that name; fails with 404 if it does not exist or has no import supplier of that code. */
    public Uni<Sandbox> requireSandboxWith(String name, String code) {
        return sandboxes
                .require(name)
                .call(sandbox -> catalogue.document(sandbox).invoke(document -> {
                    if (document.importSupplier(code).isEmpty()) {
                        throw ControlError.notFound(
                                AnswerCode.IMPORT_SUPPLIER_NOT_FOUND,
                                "The sandbox has no import supplier of that code.");
                    }
                }));
    }
}
