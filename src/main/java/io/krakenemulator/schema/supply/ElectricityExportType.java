package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Whether the meters of an export meter point measure import too.")
public enum ElectricityExportType {
    IMPORT_EXPORT,
    EXPORT_ONLY
}
