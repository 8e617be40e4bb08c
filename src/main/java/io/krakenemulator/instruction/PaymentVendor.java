package io.krakenemulator.instruction;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.reference.ScriptedVendor;
import io.krakenemulator.validation.reference.VendorOutcome;
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
    record Enquiry(Sandbox sandbox, String account, ScriptedVendor vendor, String reference) {}

    /** Asks the vendor. Trouble with it is an outcome, not a failure. */
    Uni<VendorOutcome> ask(Enquiry enquiry);
}
