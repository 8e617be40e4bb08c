package io.krakenemulator.admin.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.Columns;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.importing.ClaimCondition;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists the accounts of a sandbox in any state. */
@ApplicationScoped
class AccountListQuery {

    private static final int PAGE = 1000;

    /** {@code p.seq > 0} is always true; without it the database does not use the indices for lists. */
    static final String SELECT = """
            select p.seq as position, p.supplier_code as supplier, p.external_number as number,
            """ + ClaimCondition.STATE + """
                    as state,
                   p.account_number as account,
                   cast(extract(epoch from p.staged_at) * 1000000 as bigint) as staged_at,
                   cast(extract(epoch from p.account_created_at) * 1000000 as bigint) as created_at,
                   array_to_string(p.last_error_codes, ',') as codes
              from import_process p
             where p.sandbox_id = :sandbox and p.seq > :after and p.seq > 0""";

    static final String ORDER = " order by p.seq limit " + PAGE;

    /** The rows of one query, and whether more may follow. */
    private record Page(List<Tuple> rows, boolean hasNext) {}

    /** The position that a list has reached. */
    private static final class Cursor {

        private long after;
        private long left;

        Cursor(AccountListRequest request) {
            after = request.after();
            left = request.limit();
        }

        /**
         * Returns the next page, up to the limit. The query always reads a whole page: for a limit in a parameter, the
         * database would make a worse plan.
         */
        Page advance(List<Tuple> read) {
            var rows = read.size() > left ? read.subList(0, (int) left) : read;
            left -= rows.size();
            if (!rows.isEmpty()) {
                after = rows.get(rows.size() - 1).get("position", Long.class);
            }
            return new Page(rows, read.size() == PAGE && left > 0);
        }
    }

    /**
     * Returns the accounts in the order in which they were staged or marked. Each item is the JSON text of some accounts,
     * separated by commas. The next page is read when the client has taken the last one.
     */
    Multi<Buffer> list(Sandbox sandbox, AccountListRequest request) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Cursor(request), cursor -> page(sandbox, request.filter(), cursor.after)
                        .map(cursor::advance))
                .whilst(Page::hasNext)
                .filter(page -> !page.rows().isEmpty())
                .map(page -> rows(page.rows()));
    }

    /** Returns the rows after a position. The first page comes after 0, because a sequence begins with 1. */
    @WithSession
    Uni<List<Tuple>> page(Sandbox sandbox, AccountFilter filter, long after) {
        return SqlStatement.of(SELECT + filter.condition() + ORDER)
                .with("sandbox", sandbox.id())
                .with("after", after)
                .with(filter.parameters())
                .list(Tuple.class);
    }

    private static Buffer rows(List<Tuple> page) {
        return Buffer.buffer(page.stream().map(row -> row(row).toString()).collect(Collectors.joining(",")));
    }

    private static ObjectNode row(Tuple row) {
        var item = JsonNodeFactory.instance
                .objectNode()
                .put("position", row.get("position", Long.class))
                .put("import_supplier", row.get("supplier", String.class))
                .put("external_account_number", row.get("number", String.class))
                .put("state", row.get("state", String.class))
                .put("kraken_account_number", row.get("account", String.class))
                .put("staged_at", moment(row, "staged_at"))
                .put("account_created_at", moment(row, "created_at"));
        var codes = item.putArray("last_error_codes");
        var failed = row.get("codes", String.class);
        if (failed != null) {
            List.of(failed.split(",")).forEach(codes::add);
        }
        return item;
    }

    private static String moment(Tuple row, String column) {
        return Objects.toString(Columns.readMoment(row, column), null);
    }
}
