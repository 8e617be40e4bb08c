package io.krakenemulator.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.catalogue.Products;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.NewSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sandboxes of a test's own, made as the guide's is and then changed. */
@ApplicationScoped
public class TestSandboxes {

    private final Sandboxes sandboxes;
    private final Catalogue catalogue;
    private final Products products;

    TestSandboxes(Sandboxes sandboxes, Catalogue catalogue, Products products) {
        this.sandboxes = sandboxes;
        this.catalogue = catalogue;
        this.products = products;
    }

    /** A sandbox like the guide's, whose key is its name. */
    public DataImport likeGuide(String name) {
        await(() -> sandboxes
                .byName("guide")
                .flatMap(guide -> catalogue.wholeDocument(guide).flatMap(document -> make(name, guide, document))));
        return new DataImport(name);
    }

    private Uni<?> make(String name, Sandbox guide, ObjectNode document) {
        var without = ReferenceDocument.withoutProducts(document).toString();
        return sandboxes
                .create(new NewSandbox(
                        name, name, guide.clock(), guide.dialect(), guide.strictness(), without, document.toString()))
                .flatMap(made -> sandboxes
                        .addKey(made, name, KeyOrigin.MADE)
                        .flatMap(added -> products.create(made, ReferenceDocument.products(document))));
    }

    public Sandbox sandbox(String name) {
        return await(() -> sandboxes.byName(name));
    }

    /** Changes the reference data of a sandbox, as an operator would. */
    public void change(String name, Consumer<ObjectNode> change) {
        var document = await(() -> sandboxes.byName(name).flatMap(catalogue::wholeDocument));
        change.accept(document);
        run(
                "update sandbox set revision = revision + 1, reference_data = cast(cast(?1 as text) as json)"
                        + " where name = ?2",
                ReferenceDocument.withoutProducts(document).toString(),
                name);
    }

    /** Sets the one import supplier's status. */
    public void supplierIs(String name, String status) {
        change(name, document -> ((ObjectNode) document.path("import_suppliers").get(0)).put("status", status));
    }

    /** Freezes the clock of a sandbox at a moment. */
    public void clockShows(String name, String moment) {
        run("update sandbox set clock_at = ?1 where name = ?2", Instant.parse(moment), name);
    }

    public static void run(String statement, Object... parameters) {
        await(() -> Panache.withTransaction(() -> Panache.getSession().flatMap(session -> {
            var query = session.createNativeQuery(statement);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.executeUpdate();
        })));
    }

    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
