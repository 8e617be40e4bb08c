package io.krakenemulator.instruction;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.fault.InjectedFault;
import io.krakenemulator.validation.reference.VendorOutcome;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A vendor that answers by its script in the reference data. Without a script for a reference, a magic prefix of the reference
 * decides, as with the test card numbers of real vendors. It knows every other mandate. A fault rule comes before all of these.
 */
@ApplicationScoped
class EmulatedVendor implements PaymentVendor {

    /** Intermittent trouble ends with the second attempt. */
    private static final int FAILING_ATTEMPTS = 1;

    static final String COUNT_ATTEMPT = """
            insert into payment_vendor_attempt as a (sandbox_id, account_number, vendor, reference_hash, attempts)
            values (:sandbox, :account, :vendor, md5(:reference), 1)
            on conflict (sandbox_id, account_number, vendor, reference_hash) do update set attempts = a.attempts + 1
            returning attempts""";

    private enum Magic {
        OK("EMULATED-OK", VendorOutcome.FOUND),
        NOT_FOUND("EMULATED-NOT-FOUND", VendorOutcome.NOT_FOUND),
        PERSISTENT_FAILURE("EMULATED-PERSISTENT-FAILURE", VendorOutcome.PERSISTENT_FAILURE),
        INTERMITTENT_FAILURE("EMULATED-INTERMITTENT-FAILURE", VendorOutcome.INTERMITTENT_FAILURE);

        private final String prefix;
        private final VendorOutcome outcome;

        Magic(String prefix, VendorOutcome outcome) {
            this.prefix = prefix;
            this.outcome = outcome;
        }

        static VendorOutcome outcome(String reference) {
            for (var magic : values()) {
                if (reference.startsWith(magic.prefix)) {
                    return magic.outcome;
                }
            }
            return VendorOutcome.FOUND;
        }
    }

    @Override
    @WithTransaction
    public Uni<VendorOutcome> ask(Enquiry enquiry) {
        var injected = InjectedFault.current().map(InjectedFault::vendor);
        if (injected.isPresent()) {
            return Uni.createFrom().item(injected.get());
        }
        var outcome = decide(enquiry);
        return outcome == VendorOutcome.INTERMITTENT_FAILURE
                ? countAttempt(enquiry).map(attempt -> attempt <= FAILING_ATTEMPTS ? outcome : VendorOutcome.FOUND)
                : Uni.createFrom().item(outcome);
    }

    private static VendorOutcome decide(Enquiry enquiry) {
        var outcome = enquiry.vendor().outcomes().get(enquiry.reference());
        return outcome == null ? Magic.outcome(enquiry.reference()) : outcome;
    }

    private static Uni<Integer> countAttempt(Enquiry enquiry) {
        return SqlStatement.of(COUNT_ATTEMPT)
                .with("sandbox", enquiry.sandbox().id())
                .with("account", enquiry.account())
                .with("vendor", enquiry.vendor().code())
                .with("reference", enquiry.reference())
                .one(Integer.class);
    }
}
