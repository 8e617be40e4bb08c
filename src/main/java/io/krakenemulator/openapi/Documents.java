package io.krakenemulator.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.servers.Server;

/** Separates the documents: those of the contract, one for each dialect, and that of the control API. */
final class Documents {

    /** The name of the control API's document in the configuration. */
    static final String CONTROL = "control";

    /** The name of the document of the dialect {@code schema} in the configuration. */
    static final String SCHEMA = "schema";

    /** The name of the document of the dialect {@code both} in the configuration. */
    static final String BOTH = "both";

    private static final String CONTROL_PATHS = "/emulator/";

    private Documents() {}

    /** Returns the server of each document. A served document has the address under which it was requested. */
    static List<Server> servers() {
        return List.of(OASFactory.createServer().url("/").description("This emulator."));
    }

    static boolean isControl(String path) {
        return path.startsWith(CONTROL_PATHS);
    }

    /** Leaves out the tags of the other document's resources. */
    static void keepUsedTags(OpenAPI document) {
        if (document.getTags() == null) {
            return;
        }
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getTags() != null)
                .flatMap(operation -> operation.getTags().stream())
                .collect(Collectors.toSet());
        document.setTags(document.getTags().stream()
                .filter(tag -> used.contains(tag.getName()))
                .toList());
    }
}
