package io.krakenemulator.instruction;

import io.krakenemulator.validation.reference.VendorOutcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A vendor that answers as its script in the reference data says, else as the reference itself does: some beginnings of
 * references are magic, as some card numbers are at real vendors. It knows every other mandate.
 */
@ApplicationScoped
class EmulatedVendor implements PaymentVendor {

    /** Intermittent trouble is over when it is asked again. */
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

        private final String beginning;
        private final VendorOutcome outcome;

        Magic(String beginning, VendorOutcome outcome) {
            this.beginning = beginning;
            this.outcome = outcome;
        }

        static VendorOutcome outcome(String reference) {
            for (var magic : values()) {
                if (reference.startsWith(magic.beginning)) {
                    return magic.outcome;
                }
            }
            return VendorOutcome.FOUND;
        }
    }

    @Override
    @WithTransaction
    public Uni<VendorOutcome> ask(Enquiry enquiry) {
        var outcome = scripted(enquiry);
        return outcome == VendorOutcome.INTERMITTENT_FAILURE
                ? attempt(enquiry).map(attempt -> attempt <= FAILING_ATTEMPTS ? outcome : VendorOutcome.FOUND)
                : Uni.createFrom().item(outcome);
    }

    private static VendorOutcome scripted(Enquiry enquiry) {
        var outcome = enquiry.vendor().outcomes().get(enquiry.reference());
        return outcome == null ? Magic.outcome(enquiry.reference()) : outcome;
    }

    private static Uni<Integer> attempt(Enquiry enquiry) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(COUNT_ATTEMPT, Integer.class)
                .setParameter("sandbox", enquiry.sandbox().id())
                .setParameter("account", enquiry.account())
                .setParameter("vendor", enquiry.vendor().code())
                .setParameter("reference", enquiry.reference())
                .getSingleResult());
    }
}
