package io.krakenemulator.processing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** Renews the claims that work holds under the token of its lease, in addition to its slot. */
public interface LeaseRenewal {

    /** Renews every claim under these leases: each lasts for the duration from now on. */
    Uni<Void> renew(List<ProcessingLease> leases, Duration duration);
}
