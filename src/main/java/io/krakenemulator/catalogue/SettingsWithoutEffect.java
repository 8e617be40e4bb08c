package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.reference.DocumentStoreKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The settings of a reference data document that a real instance has and that the emulator only keeps. */
public final class SettingsWithoutEffect {

    /** A rule does no I/O, so it cannot look for a document in a directory or a bucket. */
    private static final Set<DocumentStoreKind> STORES_NOT_READ =
            EnumSet.of(DocumentStoreKind.DIRECTORY, DocumentStoreKind.S3);

    /** The format of a warning: the names of sandboxes, and the settings. */
    public static final String WARNING =
            "Reference data has settings that the emulator keeps and that have no effect sandbox=%s settings=%s";

    private SettingsWithoutEffect() {}

    /** Returns the places of the settings of a validated document that differ from their default and change nothing. */
    public static List<String> find(ObjectNode document) {
        return find(PayloadReader.bind(ReferenceDocument.withEmptyProducts(document), ReferenceDataDocument.class));
    }

    /**
     * Returns the places of such settings in a document that its earlier version did not set.
     *
     * @param before the earlier version
     */
    static List<String> findNew(ObjectNode before, ReferenceDataDocument document) {
        var found = find(document);
        if (!found.isEmpty()) {
            found.removeAll(find(before));
        }
        return found;
    }

    static List<String> find(ReferenceDataDocument document) {
        var found = new ArrayList<String>();
        if (document.instance().incompletePaymentInstructionsEnabled()) {
            found.add("instance.incomplete_payment_instructions_enabled");
        }
        if (STORES_NOT_READ.contains(document.instance().documentStore().kind())) {
            found.add("instance.document_store");
        }
        var suppliers = document.importSuppliers();
        for (int i = 0; i < suppliers.size(); i++) {
            if (!suppliers.get(i).settings().documentRoot().isEmpty()) {
                found.add("import_suppliers." + i + ".settings.document_root");
            }
        }
        return found;
    }
}
