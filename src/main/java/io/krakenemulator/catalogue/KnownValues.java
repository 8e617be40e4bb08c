package io.krakenemulator.catalogue;

import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.AskedList;
import io.krakenemulator.validation.Lookup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lists the values that a sandbox's reference data and products offer for a field, for explanations. */
@ApplicationScoped
public class KnownValues {

    /** Among more codes than this, nobody searches by eye. */
    private static final int MOST_CODES = 5_000;

    /** Stops counting early: a sandbox may have any number of tariffs. */
    private static final int MOST_COUNTED = 100_000;

    private static final PooledStatement FIND = PooledStatement.of("""
            select array(select code from product where sandbox_id = :sandbox order by code limit :most) as products,
                   array(select tariff_code from tariff where sandbox_id = :sandbox order by tariff_code limit :most)
                       as tariffs,
                   (select count(*) from (select from product where sandbox_id = :sandbox limit :counted) as one)
                       as product_count,
                   (select count(*) from (select from tariff where sandbox_id = :sandbox limit :counted) as one)
                       as tariff_count""");

    private final ReferenceDocuments documents;
    private final Pool pool;

    KnownValues(ReferenceDocuments documents, Pool pool) {
        this.documents = documents;
        this.pool = pool;
    }

    /**
     * The values of one list.
     *
     * @param values at most 5,000 codes of products or tariffs; all values of other lists
     * @param total the number of all values, counted up to 100,000
     */
    public record Values(Collection<String> values, int total) {}

    /** The values of a sandbox at one moment. */
    @FunctionalInterface
    public interface Source {

        Values of(AskedList list);
    }

    /** Returns the values of a sandbox. */
    public Uni<Source> of(Sandbox sandbox) {
        return documents.of(sandbox).flatMap(document -> FIND.oneOrNull(
                        pool, Map.of("sandbox", sandbox.id(), "most", MOST_CODES, "counted", MOST_COUNTED))
                .map(row -> list -> find(document, row, list)));
    }

    private static Values find(ReferenceDocument document, Row row, AskedList list) {
        if (list.stored() == Lookup.PRODUCT) {
            return new Values(
                    codes(row, "products"), row.getLong("product_count").intValue());
        } else if (list.stored() == Lookup.TARIFF) {
            return new Values(codes(row, "tariffs"), row.getLong("tariff_count").intValue());
        }
        var values = document.find(list);
        return new Values(values, values.size());
    }

    private static List<String> codes(Row row, String column) {
        return List.of(row.getArrayOfStrings(column));
    }
}
