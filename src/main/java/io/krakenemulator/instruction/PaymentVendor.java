package io.krakenemulator.instruction;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.reference.ScriptedVendor;
import io.krakenemulator.validation.reference.VendorOutcome;
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
    record Enquiry(Sandbox sandbox, String account, ScriptedVendor vendor, String reference) {}

    /** Asks the vendor. Trouble at the vendor is an outcome and does not fail the {@link Uni}. */
    Uni<VendorOutcome> ask(Enquiry enquiry);
}
