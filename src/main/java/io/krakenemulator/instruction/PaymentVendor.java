package io.krakenemulator.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;

/** A vendor that holds the mandates of customers. An account gets a payment instruction only if its vendor knows the mandate. */
public interface PaymentVendor {

    /**
     * A question to a vendor.
     *
     * @param account the account's number
     * @param vendor the vendor's entry in the reference data of the sandbox
     * @param reference the vendor's identifier of the mandate
     */
    record Enquiry(Sandbox sandbox, String account, JsonNode vendor, String reference) {
        String vendorCode() {
            return vendor.path("code").asText();
        }
    }

    /** The answers of a vendor. Their names are the values of a vendor's {@code outcomes} in the reference data. */
    enum Outcome {
        /** The vendor knows the mandate. */
        FOUND,
        /** The vendor does not know the mandate. */
        NOT_FOUND,
        /** The vendor cannot answer, now or later. The client must not repeat the request as it is. */
        PERSISTENT_FAILURE,
        /** The vendor cannot answer at this moment. The client should repeat the request as it is. */
        INTERMITTENT_FAILURE
    }

    /** Asks the vendor. Trouble at the vendor is an outcome and does not fail the {@link Uni}. */
    Uni<Outcome> ask(Enquiry enquiry);
}
