package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.ReferenceChange;
import io.krakenemulator.catalogue.ReferenceData;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.catalogue.SettingsWithoutEffect;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What operators ask about the reference data of sandboxes, and do to them. */
@ApplicationScoped
class ReferenceDataAdministration {

    private static final String CODE = "reference_data_failed_validation";
    private static final String DETAIL = "Could not validate the reference data.";

    private static final Logger LOG = Logger.getLogger(ReferenceDataAdministration.class);

    private final SandboxAdministration sandboxes;
    private final Catalogue catalogue;
    private final ReferenceData referenceData;

    ReferenceDataAdministration(SandboxAdministration sandboxes, Catalogue catalogue, ReferenceData referenceData) {
        this.sandboxes = sandboxes;
        this.catalogue = catalogue;
        this.referenceData = referenceData;
    }

    /** A sandbox's reference data as one document, products included. */
    Uni<ObjectNode> document(String name) {
        return sandboxes.sandbox(name).flatMap(catalogue::wholeDocument);
    }

    /** Puts a document in the place of the one there is. */
    Uni<ObjectNode> replace(String name, byte[] body) {
        var document = ControlError.read(body, ReferenceDocument.shape(), CODE, DETAIL);
        return change(name, sandbox -> referenceData.replace(sandbox, document));
    }

    /** Merges a part of a document into the one there is. */
    Uni<ObjectNode> merge(String name, byte[] body) {
        var part = ControlError.read(body, ReferenceDocument.partShape(), CODE, DETAIL);
        return change(name, sandbox -> referenceData.merge(sandbox, part));
    }

    private Uni<ObjectNode> change(String name, Function<Sandbox, Uni<ReferenceChange>> change) {
        return sandboxes.sandbox(name).flatMap(change::apply).map(done -> {
            if (done == null) {
                throw ControlError.sandboxChanged();
            } else if (!done.isDone()) {
                throw ControlError.of(400, CODE, DETAIL, done.problems());
            }
            var settings = SettingsWithoutEffect.in(done.document());
            if (!settings.isEmpty()) {
                LOG.warnf(
                        "Reference data has settings that the emulator keeps and that have no effect sandbox=%s"
                                + " settings=%s",
                        name, String.join(",", settings));
            }
            return done.document();
        });
    }

    /** Sets what is given of an import supplier, or makes it. */
    Uni<ImportSupplierView> setImportSupplier(String name, String code, byte[] body) {
        var given = ControlError.read(
                body,
                ReferenceDocument.importSupplierShape(),
                "import_supplier_failed_validation",
                "Could not validate the import supplier.");
        return change(name, sandbox -> referenceData.setImportSupplier(sandbox, code, given))
                .map(document -> new ReferenceDocument(document)
                        .importSupplier(code)
                        .map(ImportSupplierView::of)
                        .orElseThrow());
    }

    /** The sandbox, when it has an import supplier of that code; fails with 404 when it has none. */
    Uni<Sandbox> sandboxWithSupplier(String name, String code) {
        return sandboxes
                .sandbox(name)
                .call(sandbox -> catalogue.document(sandbox).invoke(document -> {
                    if (document.importSupplier(code).isEmpty()) {
                        throw ControlError.notFound(
                                "import_supplier_not_found", "The sandbox has no import supplier of that code.");
                    }
                }));
    }
}
