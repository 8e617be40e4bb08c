package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.catalogue.Creation.Clash;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stores the products of sandboxes with their tariffs. */
@ApplicationScoped
public class Products {

    private static final String COUNTER = "products";

    private static final String INSERT_PRODUCTS = """
            insert into product (sandbox_id, code, document, available_from, available_to, ends_at,
                                 is_variable, is_prepay, is_business, seq, created_at)
            select :sandbox, code, document, available_from, available_to, ends_at,
                   is_variable, is_prepay, is_business, seq, cast(cast(:now as text) as timestamptz)
              from json_to_recordset(cast(cast(:rows as text) as json))
                   as row(code text, document json, available_from date, available_to date, ends_at date,
                          is_variable boolean, is_prepay boolean, is_business boolean, seq bigint)
            on conflict do nothing
            returning code""";

    private static final String INSERT_TARIFFS = """
            insert into tariff (sandbox_id, tariff_code, product_code, fuel, gsp, payment_method, tariff_type,
                                rate_types, document)
            select :sandbox, tariff_code, product_code, fuel, gsp, payment_method, tariff_type, rate_types, document
              from json_to_recordset(cast(cast(:rows as text) as json))
                   as row(tariff_code text, product_code text, fuel text, gsp text, payment_method text,
                          tariff_type text, rate_types text[], document json)
            on conflict do nothing
            returning tariff_code""";

    private static final String DELETE_PRODUCTS = """
            delete from product where sandbox_id = :sandbox and code = any(:codes)""";

    private static final String SELECT_DOCUMENTS = """
            select cast(document as text) from product where sandbox_id = :sandbox order by seq""";

    private final StoredJson json;
    private final Counters counters;

    Products(StoredJson json, Counters counters) {
        this.json = json;
        this.counters = counters;
    }

    /**
     * Creates products, all or none. The result names codes that exist already, also those of a simultaneous call.
     *
     * @param products well-formed product objects, as they are to be echoed
     */
    @WithTransaction
    public Uni<Creation> create(Sandbox sandbox, List<? extends JsonNode> products) {
        if (products.isEmpty()) {
            return Uni.createFrom().item(new Creation(List.of()));
        }
        // The counter's row allows one creation at a time in a sandbox, so two that overlap cannot deadlock
        return counters.take(sandbox.id(), COUNTER, products.size())
                .flatMap(first -> insertProducts(sandbox, products, first))
                .flatMap(inserted -> insertTariffs(sandbox, products)
                        .map(insertedTariffs -> new Creation(clashes(products, inserted, insertedTariffs))))
                .call(creation -> creation.isCreated() ? Uni.createFrom().voidItem() : rollBack());
    }

    /** Removes products with their tariffs. References to them stay as they are. */
    @WithTransaction
    public Uni<Void> remove(Sandbox sandbox, List<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // One creation or removal at a time, as above
        return counters.take(sandbox.id(), COUNTER, 0).chain(() -> SqlStatement.of(DELETE_PRODUCTS)
                .with("sandbox", sandbox.id())
                .with("codes", codes.toArray(String[]::new))
                .execute());
    }

    /** Returns all product objects of a sandbox, as they were created and in that order. */
    @WithSession
    public Uni<List<JsonNode>> documents(Sandbox sandbox) {
        return SqlStatement.of(SELECT_DOCUMENTS)
                .with("sandbox", sandbox.id())
                .list(String.class)
                .map(texts -> texts.stream().map(json::parse).toList());
    }

    private static Uni<Void> rollBack() {
        return Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .replaceWithVoid();
    }

    private Uni<Set<String>> insertProducts(Sandbox sandbox, List<? extends JsonNode> products, long firstSeq) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < products.size(); i++) {
            rows.add(ProductRows.ofProduct(products.get(i)).put("seq", firstSeq + i));
        }
        return SqlStatement.of(INSERT_PRODUCTS)
                .with("sandbox", sandbox.id())
                .with("rows", rows.toString())
                .with("now", sandbox.now().toString())
                .list(String.class)
                .map(LinkedHashSet::new);
    }

    private Uni<Set<String>> insertTariffs(Sandbox sandbox, List<? extends JsonNode> products) {
        var rows = JsonNodeFactory.instance.arrayNode();
        products.forEach(product -> rows.addAll(ProductRows.ofTariffs(product)));
        return SqlStatement.of(INSERT_TARIFFS)
                .with("sandbox", sandbox.id())
                .with("rows", rows.toString())
                .list(String.class)
                .map(LinkedHashSet::new);
    }

    /** Returns each code that was not inserted, or that the call has twice. */
    private static List<Clash> clashes(
            List<? extends JsonNode> products, Set<String> insertedProducts, Set<String> insertedTariffs) {
        var clashes = new ArrayList<Clash>();
        var free = new HashSet<>(insertedProducts);
        var freeTariffs = new HashSet<>(insertedTariffs);
        for (int i = 0; i < products.size(); i++) {
            var code = products.get(i).path("code").asText();
            if (!free.remove(code)) {
                clashes.add(new Clash(i, -1, code));
            }
            var tariffs = products.get(i).path("tariffs");
            for (int j = 0; j < tariffs.size(); j++) {
                var tariffCode = tariffs.get(j).path("tariff_code").asText();
                if (!freeTariffs.remove(tariffCode)) {
                    clashes.add(new Clash(i, j, tariffCode));
                }
            }
        }
        return clashes;
    }
}
