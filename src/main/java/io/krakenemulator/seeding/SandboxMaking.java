package io.krakenemulator.seeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Products;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.sandbox.NewSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes sandboxes with their reference data, and makes them anew. */
@ApplicationScoped
public class SandboxMaking {

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Sandboxes sandboxes;
    private final Products products;
    private final ObjectMapper json;

    SandboxMaking(Sandboxes sandboxes, Products products, ObjectMapper json) {
        this.sandboxes = sandboxes;
        this.products = products;
        this.json = json;
    }

    /** Makes a sandbox and its products, without keys; a {@code null} item when its name is taken. */
    @WithTransaction
    public Uni<Sandbox> make(SandboxForm form) {
        return sandboxes
                .create(form.newSandbox(REAL_TIME))
                .onItem()
                .ifNotNull()
                .call(made -> products.create(made, form.products()));
    }

    /**
     * Brings a sandbox back to its initial reference data, with nothing in it. It keeps its keys, its clock and its other
     * settings.
     *
     * <p>Rather than emptying it, another takes its place: that takes the same short time whatever it holds, and a request
     * that had begun in it can leave nothing behind in the new one.
     *
     * @return the new one; a {@code null} item when there is no sandbox of that name
     */
    @WithTransaction
    public Uni<Sandbox> reset(String name) {
        return sandboxes
                .lock(name)
                .flatMap(former -> former == null
                        ? Uni.createFrom().nullItem()
                        : sandboxes.initialReferenceData(former).flatMap(initial -> replace(former, parsed(initial))));
    }

    private Uni<Sandbox> replace(Sandbox former, ObjectNode initial) {
        var wanted = new NewSandbox(
                former.name(),
                former.seed(),
                former.clock(),
                former.dialect(),
                former.strictness(),
                ReferenceDocument.withoutProducts(initial).toString(),
                initial.toString());
        return sandboxes.retire(former).chain(() -> sandboxes.create(wanted)).call(made -> sandboxes
                .succeed(former, made)
                .chain(() -> products.create(made, ReferenceDocument.products(initial))));
    }

    private ObjectNode parsed(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored reference data is not JSON", e);
        }
    }
}
