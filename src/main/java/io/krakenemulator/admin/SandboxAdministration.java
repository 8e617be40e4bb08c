package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What operators ask about sandboxes. */
@ApplicationScoped
class SandboxAdministration {

    private final Sandboxes sandboxes;
    private final AccountCounts accountCounts;
    private final Catalogue catalogue;

    SandboxAdministration(Sandboxes sandboxes, AccountCounts accountCounts, Catalogue catalogue) {
        this.sandboxes = sandboxes;
        this.accountCounts = accountCounts;
        this.catalogue = catalogue;
    }

    /** All sandboxes, by name. */
    @WithSession
    Uni<List<SandboxView>> all() {
        return sandboxes.all().flatMap(this::views);
    }

    /** One sandbox; a failure with status 404 when there is none of that name. */
    @WithSession
    Uni<SandboxView> one(String name) {
        return named(name).flatMap(sandbox -> views(List.of(sandbox))).map(views -> views.get(0));
    }

    /** A sandbox's reference data as one document, products included. */
    @WithSession
    Uni<ObjectNode> referenceData(String name) {
        return named(name).flatMap(catalogue::wholeDocument);
    }

    private Uni<Sandbox> named(String name) {
        return sandboxes
                .byName(name)
                .onItem()
                .ifNull()
                .failWith(() -> ApiFailure.of(404, "sandbox_not_found", "There is no sandbox of that name."));
    }

    private Uni<List<SandboxView>> views(List<Sandbox> found) {
        return sandboxes.apiKeys(found).flatMap(keys -> accountCounts.of(found).map(counts -> found.stream()
                .map(sandbox -> view(sandbox, keys, counts))
                .toList()));
    }

    private static SandboxView view(Sandbox sandbox, Map<Long, List<String>> keys, Map<Long, AccountsView> counts) {
        return SandboxView.of(
                sandbox,
                keys.getOrDefault(sandbox.id(), List.of()),
                counts.getOrDefault(sandbox.id(), AccountsView.NONE));
    }
}
