package io.krakenemulator.scheduling;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.importing.Importing;
import io.krakenemulator.importing.StateProblem;
import io.krakenemulator.sandbox.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes one scheduled account, in the way that a process call does. */
@ApplicationScoped
class ScheduledWork {

    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    private final ScheduledCreations creations;
    private final Sandboxes sandboxes;
    private final Catalogue catalogue;
    private final Importing importing;
    private final SchedulingConfig config;

    ScheduledWork(
            ScheduledCreations creations,
            Sandboxes sandboxes,
            Catalogue catalogue,
            Importing importing,
            SchedulingConfig config) {
        this.creations = creations;
        this.sandboxes = sandboxes;
        this.catalogue = catalogue;
        this.importing = importing;
        this.config = config;
    }

    /** Makes the account, or finds that it cannot be made, and notes which. */
    Uni<Void> carryOut(UUID replica, ScheduledCreation creation) {
        return sandboxes
                .byId(creation.sandboxId())
                // Reset or removed meanwhile: what is scheduled goes with the rest
                .flatMap(sandbox -> sandbox == null
                        ? Uni.createFrom().voidItem()
                        : attempt(sandbox, creation)
                                .onFailure()
                                .recoverWithItem(failure -> outcome(creation, failure))
                                .flatMap(outcome -> note(replica, sandbox, creation, outcome)));
    }

    private Uni<Outcome> attempt(Sandbox sandbox, ScheduledCreation creation) {
        if (sandbox.now().isAfter(creation.windowEnd())) {
            return Uni.createFrom().item(Outcome.CANCELLED);
        }
        return catalogue
                .facts(sandbox, Map.of())
                .flatMap(facts -> isOngoing(facts, creation.supplier())
                        ? importing
                                .create(
                                        inGuideDialect(sandbox),
                                        creation.supplier(),
                                        creation.number(),
                                        creation.team(),
                                        creation.isDryRun())
                                .replaceWith(Outcome.PROCESSED)
                        : Uni.createFrom().item(supplierNotOngoing(creation)));
    }

    private static boolean isOngoing(Facts facts, String supplier) {
        return facts.importSupplier(supplier)
                .map(Facts.ImportSupplier::isOngoing)
                .orElse(false);
    }

    private static Outcome supplierNotOngoing(ScheduledCreation creation) {
        var problem = StateProblem.SUPPLIER_NOT_ONGOING;
        return Outcome.failed(creation.isDryRun(), problem.code(), problem.detail());
    }

    private Outcome outcome(ScheduledCreation creation, Throwable failure) {
        if (failure instanceof ApiFailure refusal) {
            return Outcome.of(creation.isDryRun(), refusal);
        }
        LOG.warnf("A scheduled account is tried again: %s", failure);
        return Outcome.LATER;
    }

    private Uni<Void> note(UUID replica, Sandbox sandbox, ScheduledCreation creation, Outcome outcome) {
        var noted = outcome.status() == null
                ? creations.postpone(replica, creation, config.retry())
                : creations.finish(replica, creation, outcome, sandbox.now());
        return noted.replaceWithVoid();
    }

    /** The one in which refusals say their codes. */
    private static Sandbox inGuideDialect(Sandbox sandbox) {
        return new Sandbox(
                sandbox.id(),
                sandbox.name(),
                sandbox.seed(),
                sandbox.clock(),
                Dialect.GUIDE,
                sandbox.strictness(),
                sandbox.revision(),
                sandbox.createdAt());
    }
}
