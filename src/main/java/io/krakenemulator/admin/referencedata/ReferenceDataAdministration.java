package io.krakenemulator.admin.referencedata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.ReferenceChange;
import io.krakenemulator.catalogue.ReferenceData;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.catalogue.SettingsWithoutEffect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.reference.ImportSupplier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Shows and changes the reference data of sandboxes. */
@ApplicationScoped
class ReferenceDataAdministration {

    private static final Logger LOG = Logger.getLogger(ReferenceDataAdministration.class);

    private final ControlBodies bodies;
    private final SandboxLookup sandboxes;
    private final Catalogue catalogue;
    private final ReferenceData referenceData;

    ReferenceDataAdministration(
            ControlBodies bodies, SandboxLookup sandboxes, Catalogue catalogue, ReferenceData referenceData) {
        this.bodies = bodies;
        this.sandboxes = sandboxes;
        this.catalogue = catalogue;
        this.referenceData = referenceData;
    }

    /** Returns a sandbox's reference data as one document, products included. */
    Uni<ObjectNode> document(String name) {
        return sandboxes.require(name).flatMap(catalogue::wholeDocument);
    }

    /** Replaces the document of a sandbox. */
    Uni<ObjectNode> replace(String name, byte[] body) {
        var document = bodies.read(body, ReferenceDataDocument.class, BodyRejected.REFERENCE_DATA);
        return change(name, sandbox -> referenceData.replace(sandbox, document.sent()))
                .map(ReferenceChange.Applied::document);
    }

    /** Merges a part of a document into that of a sandbox. */
    Uni<ObjectNode> merge(String name, byte[] body) {
        var part = bodies.readPart(body, ReferenceDataDocument.class, BodyRejected.REFERENCE_DATA);
        return change(name, sandbox -> referenceData.merge(sandbox, part.sent()))
                .map(ReferenceChange.Applied::document);
    }

    /** Sets the given fields of an import supplier, or creates it. */
    Uni<ImportSupplierView> setImportSupplier(String name, String code, byte[] body) {
        var given = bodies.read(body, ImportSupplierRequest.class, BodyRejected.IMPORT_SUPPLIER);
        return change(name, sandbox -> referenceData.setImportSupplier(sandbox, code, given.sent()))
                .map(applied -> ImportSupplierView.of(find(applied.value(), code)));
    }

    private static ImportSupplier find(ReferenceDataDocument document, String code) {
        return document.importSuppliers().stream()
                .filter(supplier -> supplier.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Uni<ReferenceChange.Applied> change(String name, Function<Sandbox, Uni<ReferenceChange>> change) {
        return sandboxes.require(name).flatMap(change::apply).map(outcome -> {
            if (outcome instanceof ReferenceChange.Rejected rejected) {
                throw BodyRejected.REFERENCE_DATA.of(rejected.result());
            } else if (outcome instanceof ReferenceChange.Applied applied) {
                warn(name, applied);
                return applied;
            }
            throw ControlError.sandboxChanged();
        });
    }

    private static void warn(String name, ReferenceChange.Applied applied) {
        if (!applied.settingsWithoutEffect().isEmpty()) {
            LOG.warnf(SettingsWithoutEffect.WARNING, name, String.join(",", applied.settingsWithoutEffect()));
        }
    }
}
