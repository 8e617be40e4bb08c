package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the documents that payloads name are. Only a list of paths has an effect. */
@RegisterForReflection
@Schema(
        name = "DocumentStore",
        description = "The place of the documents that payloads name. Only a list of paths has an effect.")
public record DocumentStore(
        @NotNull @Schema(description = "Which kind of store it is.")
        DocumentStoreKind kind,

        @Schema(description = "The paths of all documents; required for the kind list.")
        List<@NotBlank String> paths,

        @NotEmptyIfPresent @Schema(description = "Path of the directory; required for the kind directory.")
        String directory,

        @NotEmptyIfPresent @Schema(description = "Address of the S3 service.")
        String endpoint,

        @NotEmptyIfPresent @Schema(description = "Region of the bucket.")
        String region,

        @NotEmptyIfPresent @Schema(description = "Name of the bucket; required for the kind s3.")
        String bucket)
        implements CrossChecked {

    /** A store that has every document. */
    static final DocumentStore ANY = new DocumentStore(DocumentStoreKind.ANY, List.of(), null, null, null, null);

    /** Returns whether the store may have a document. A rule does no I/O, so only a list of paths can exclude one. */
    public boolean mayHave(String path) {
        return kind != DocumentStoreKind.LIST || paths.contains(path);
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        var needed = kind.neededField();
        if (needed != null && !sent.has(needed)) {
            problems.at(needed).add(ShapeCheck.REQUIRED, "is missing for the kind " + kind.text());
        }
    }
}
