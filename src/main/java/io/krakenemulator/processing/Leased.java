package io.krakenemulator.processing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** Something that is leased under the tokens of permits, besides their slots, and is renewed as long as they live. */
public interface Leased {

    /** Lets all that is leased under these permits last from now on for another lease. */
    Uni<Void> renew(List<Permit> permits, Duration lease);
}
