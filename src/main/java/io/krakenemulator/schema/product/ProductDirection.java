package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Inferred from similar interfaces. */
@RegisterForReflection
@Schema(description = "Whether the customer buys energy (IMPORT) or sells it (EXPORT).")
public enum ProductDirection {
    IMPORT,
    EXPORT
}
