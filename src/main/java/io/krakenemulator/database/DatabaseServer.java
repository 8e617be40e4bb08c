package io.krakenemulator.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The PostgreSQL server that the emulator is connected to. */
public interface DatabaseServer {

    /** Tells a server of the emulator from one of an operator. */
    @RegisterForReflection
    @Schema(
            name = "DatabaseKind",
            description = "Whether the emulator started the server itself, or an operator set its address.")
    enum Kind {
        @JsonProperty("embedded")
        EMBEDDED,
        @JsonProperty("external")
        EXTERNAL
    }

    Kind kind();

    /** Returns the version that the server reports, such as {@code 18.4}. */
    Uni<String> version();
}
