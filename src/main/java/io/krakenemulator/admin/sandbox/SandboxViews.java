package io.krakenemulator.admin.sandbox;

import io.krakenemulator.admin.accounts.AccountCounts;
import io.krakenemulator.admin.accounts.AccountsView;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.Baseline;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxBaselines;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Collects the data of sandboxes that the control API shows. */
@ApplicationScoped
class SandboxViews {

    private final ApiKeys apiKeys;
    private final SandboxBaselines baselines;
    private final AccountCounts accountCounts;

    SandboxViews(ApiKeys apiKeys, SandboxBaselines baselines, AccountCounts accountCounts) {
        this.apiKeys = apiKeys;
        this.baselines = baselines;
        this.accountCounts = accountCounts;
    }

    private record Parts(Map<Long, List<String>> keys, Map<Long, Baseline> baselines, Map<Long, AccountsView> counts) {

        SandboxView view(Sandbox sandbox) {
            return SandboxView.of(
                    sandbox,
                    keys.getOrDefault(sandbox.id(), List.of()),
                    baselines.get(sandbox.id()),
                    counts.getOrDefault(sandbox.id(), AccountsView.NONE));
        }
    }

    /** Returns the views of sandboxes, in their order. */
    @WithSession
    Uni<List<SandboxView>> of(List<Sandbox> sandboxes) {
        return parts(sandboxes).map(parts -> sandboxes.stream().map(parts::view).toList());
    }

    /** One look-up after the other: they share a session. */
    private Uni<Parts> parts(List<Sandbox> sandboxes) {
        return apiKeys.apiKeys(sandboxes).flatMap(keys -> baselines
                .find(sandboxes)
                .flatMap(found -> accountCounts.of(sandboxes).map(counts -> new Parts(keys, found, counts))));
    }
}
