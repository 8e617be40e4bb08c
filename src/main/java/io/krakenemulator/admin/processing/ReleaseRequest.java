package io.krakenemulator.admin.processing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much held work is to be released. */
@RegisterForReflection
@Schema(name = "Release", description = "How much held work is to be released.")
record ReleaseRequest(
        @Min(1) @Schema(description = "How many accounts are released, the oldest first; all when left out.")
        Integer count) {

    /** The release of all held work. */
    static final ReleaseRequest ALL = new ReleaseRequest(null);

    /** Returns how many accounts are released at most. */
    int atMost() {
        return count == null ? Integer.MAX_VALUE : count;
    }
}
