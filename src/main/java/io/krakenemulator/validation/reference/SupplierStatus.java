package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a migration, which the operator sets. */
@RegisterForReflection
@Schema(description = "The status of a migration. Accounts are staged and processed while it is ongoing.")
public enum SupplierStatus {
    ONGOING,
    PAUSED,
    COMPLETE
}
