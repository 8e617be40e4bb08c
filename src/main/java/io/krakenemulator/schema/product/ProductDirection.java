package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the customer buys energy (IMPORT) or sells it (EXPORT). Source: inference from neighbouring interfaces.
 */
@RegisterForReflection
@Schema(description = "Whether the customer buys energy (IMPORT) or sells it (EXPORT).")
public enum ProductDirection {
    IMPORT,
    EXPORT
}
