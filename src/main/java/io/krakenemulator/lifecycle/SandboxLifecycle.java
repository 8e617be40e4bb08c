package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.Products;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.NewSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxBaselines;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.Sandboxes;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Creates sandboxes with their reference data, and resets them. */
@ApplicationScoped
public class SandboxLifecycle {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Sandboxes sandboxes;
    private final SandboxBaselines baselines;
    private final Catalogue catalogue;
    private final Products products;
    private final StoredJson json;

    SandboxLifecycle(
            Sandboxes sandboxes, SandboxBaselines baselines, Catalogue catalogue, Products products, StoredJson json) {
        this.sandboxes = sandboxes;
        this.baselines = baselines;
        this.catalogue = catalogue;
        this.products = products;
        this.json = json;
    }

    /** Creates a sandbox and its products, without keys. Returns a null item if its name is taken. */
    @WithTransaction
    public Uni<Sandbox> create(SandboxDefinition definition) {
        return sandboxes
                .create(definition.newSandbox(REAL_TIME.instant()))
                .onItem()
                .ifNotNull()
                .call(created -> products.create(created, definition.products()));
    }

    /**
     * Sets the present reference data, products included, and the present clock as the baseline that resets return to.
     *
     * <p>The lock waits for running changes and keeps new ones out, so that the document is one that the sandbox really had.
     *
     * @return the sandbox; a null item if there is none of that name
     */
    @WithTransaction
    public Uni<Sandbox> setBaseline(String name) {
        return sandboxes.lock(name).onItem().ifNotNull().call(sandbox -> catalogue
                .wholeDocument(sandbox)
                .flatMap(document -> baselines.set(sandbox, document.toString(), REAL_TIME.instant())));
    }

    /**
     * Returns a sandbox to its baseline, without accounts. The baseline is the reference data that it was created with,
     * or the reference data and the clock of the baseline that an operator has set since. The sandbox keeps its keys and
     * its other settings. The hold is switched off.
     *
     * <p>A new sandbox replaces the old one, which is deleted later. So a reset takes the same short time for any amount
     * of data. A request that began in the old sandbox leaves nothing in the new one.
     *
     * @return the new sandbox; a null item if there is none of that name
     */
    @WithTransaction
    public Uni<Sandbox> reset(String name) {
        return sandboxes.lock(name).onItem().ifNotNull().transformToUni(former -> baselines
                .findReferenceData(former)
                .flatMap(initial ->
                        clockAfterReset(former).flatMap(clock -> replace(former, clock, json.parseObject(initial)))));
    }

    private Uni<SandboxClock> clockAfterReset(Sandbox former) {
        return baselines.find(List.of(former)).map(found -> {
            var baseline = found.get(former.id());
            return baseline == null ? former.clock() : baseline.clock(REAL_TIME.instant());
        });
    }

    private Uni<Sandbox> replace(Sandbox former, SandboxClock clock, ObjectNode initial) {
        var wanted = new NewSandbox(
                former.name(),
                former.seed(),
                clock,
                former.dialect(),
                former.strictness(),
                ReferenceDocument.withEmptyProducts(initial).toString(),
                initial.toString());
        return sandboxes.retire(former).chain(() -> sandboxes.create(wanted)).call(created -> sandboxes
                .succeed(former, created)
                .chain(() -> products.create(created, ReferenceDocument.products(initial))));
    }
}
