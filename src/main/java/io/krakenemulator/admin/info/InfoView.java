package io.krakenemulator.admin.info;

import io.krakenemulator.database.DatabaseServer;
import io.krakenemulator.release.Versions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Version, database and start of the answering replica. */
@RegisterForReflection
@Schema(name = "Info", description = "Version, database and start of the replica that answers.")
public record InfoView(
        @NotNull @Schema(description = "The version of the emulator.", examples = "1.0.0")
        String version,

        @NotNull
        @Schema(
                description = "The revision of the sources, or `unknown` if the build was not given it.",
                examples = "unknown")
        String revision,

        @NotNull @Schema(description = "The PostgreSQL server that the replica uses.")
        DatabaseView database,

        @Schema(
                nullable = true,
                description =
                        "When the process started, by the clock of its machine. Null if the system does not tell.")
        Instant startedAt) {

    /** The server of the database. */
    @RegisterForReflection
    @Schema(name = "Database", description = "A PostgreSQL server.")
    public record DatabaseView(
            @NotNull @Schema(description = "Who started the server.")
            DatabaseServer.Kind kind,

            @NotNull @Schema(description = "The version that the server reports.", examples = "18.4")
            String version) {}

    static InfoView of(DatabaseServer.Kind kind, String databaseVersion) {
        return new InfoView(
                Versions.EMULATOR,
                Versions.REVISION,
                new DatabaseView(kind, databaseVersion),
                ProcessHandle.current().info().startInstant().orElse(null));
    }
}
