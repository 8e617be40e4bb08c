package io.krakenemulator.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;

/** The vendor that holds the customers' mandates: asked whether it knows one, before an account gets it. */
public interface PaymentVendor {

    /**
     * A question to a vendor.
     *
     * @param account the account's number
     * @param vendor the vendor, as the sandbox's reference data has it
     * @param reference the mandate, as the vendor knows it
     */
    record Enquiry(Sandbox sandbox, String account, JsonNode vendor, String reference) {
        String vendorCode() {
            return vendor.path("code").asText();
        }
    }

    /** What a vendor may answer. The names are those of a vendor's {@code outcomes} in the reference data. */
    enum Outcome {
        /** It knows the mandate. */
        FOUND,
        /** It does not know the mandate. */
        NOT_FOUND,
        /** It cannot answer and will not be able to: the request must not be repeated as it is. */
        PERSISTENT_FAILURE,
        /** It cannot answer at this moment: the request should be repeated as it is. */
        INTERMITTENT_FAILURE
    }

    /** Asks the vendor. Trouble with it is an outcome, not a failure. */
    Uni<Outcome> ask(Enquiry enquiry);
}
