package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a payment vendor may answer when it is asked for a mandate. */
@RegisterForReflection
@Schema(description = "How a payment vendor may answer when it is asked for a mandate.")
public enum VendorOutcome {
    /** It knows the mandate. */
    FOUND,
    /** It does not know the mandate. */
    NOT_FOUND,
    /** It cannot answer and will not be able to: the request must not be repeated as it is. */
    PERSISTENT_FAILURE,
    /** It cannot answer at this moment: the request should be repeated as it is. */
    INTERMITTENT_FAILURE
}
