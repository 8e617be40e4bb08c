package io.krakenemulator.processing;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Renews the leases of this replica's work while it runs. The leases of a replica that dies expire. */
@ApplicationScoped
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final BackgroundWork background;
    private final Slots slots;
    private final List<LeaseRenewal> others;
    private final ProcessingConfig config;
    private final Set<ProcessingLease> alive = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean beating = new AtomicBoolean();

    Heartbeat(BackgroundWork background, Slots slots, @All List<LeaseRenewal> others, ProcessingConfig config) {
        this.background = background;
        this.slots = slots;
        this.others = others;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        background.runEvery(period(), this::beat);
    }

    private long period() {
        return config.lease().toMillis() / 3;
    }

    void keep(ProcessingLease lease) {
        alive.add(lease);
    }

    void drop(ProcessingLease lease) {
        alive.remove(lease);
    }

    private void beat() {
        if (alive.isEmpty() || !beating.compareAndSet(false, true)) {
            return;
        }
        var leases = List.copyOf(alive);
        background.startFor(period(), () -> renew(leases), renewed -> beating.set(false), failure -> {
            DatabaseFailures.logRetry(LOG, "Leases could not be renewed: accounts=" + leases.size(), failure);
            beating.set(false);
        });
    }

    private Uni<Void> renew(List<ProcessingLease> leases) {
        return slots.renew(leases, config.lease())
                .map(kept -> dropLost(leases, kept))
                .flatMap(this::renewOthers);
    }

    private Uni<Void> renewOthers(List<ProcessingLease> leases) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var other : others) {
            all = all.chain(() -> other.renew(leases, config.lease()));
        }
        return all;
    }

    /** Ends the leases whose slots are lost, and returns the others. A lost lease loses its other claims as well. */
    private List<ProcessingLease> dropLost(List<ProcessingLease> leases, Set<UUID> kept) {
        for (var lease : leases) {
            if (!kept.contains(lease.token())) {
                drop(lease);
                lease.end();
            }
        }
        return leases.stream().filter(lease -> kept.contains(lease.token())).toList();
    }
}
