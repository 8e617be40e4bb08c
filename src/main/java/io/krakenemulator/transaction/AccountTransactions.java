package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.transaction.TransactionType;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The stored transactions of imported accounts, and their effect on the balance. */
@ApplicationScoped
public class AccountTransactions {

    private static final String COLUMNS = """
            select id, transaction_id, type, cast(transaction_date as text) as transaction_date, amount,
                   on_open_statement, description, cast(document as text) as document
              from account_transaction
             where sandbox_id = :sandbox and account_number = :account
            """;

    static final String ALL = COLUMNS + " order by id";

    static final String SUPPLY_CHARGES = COLUMNS + " and type = 'SUPPLY_CHARGE' order by id";

    static final String BY_ID = COLUMNS + """
                       and md5(transaction_id) in (select md5(t) from unnest(cast(:ids as text[])) as t)
                     order by id""";

    static final String ADD = """
            insert into account_transaction (sandbox_id, account_number, transaction_id, type, transaction_date, amount,
                                             on_open_statement, description, document)
            select :sandbox, :account, transaction_id, type, transaction_date, amount, true, description, document
              from json_to_recordset(cast(cast(:rows as text) as json))
                as r (position int, transaction_id text, type text, transaction_date date, amount numeric,
                      description text, document json)
             order by position
            returning id""";

    static final String MOVE_BALANCE = """
            update account
               set balance = balance + :change
             where sandbox_id = :sandbox and number = :account""";

    private final StoredJson json;

    AccountTransactions(StoredJson json) {
        this.json = json;
    }

    /** Returns all transactions of an account, in the order in which they were added. */
    @WithSession
    public Uni<List<StoredTransaction>> of(Sandbox sandbox, String account) {
        return SqlStatement.of(ALL)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .list(Tuple.class)
                .map(this::transactions);
    }

    /** Returns the transactions of an account that have one of these identifiers, in the order in which they were added. */
    @WithSession
    Uni<List<StoredTransaction>> withIds(Sandbox sandbox, String account, Collection<String> transactionIds) {
        return SqlStatement.of(BY_ID)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("ids", transactionIds.toArray(String[]::new))
                .list(Tuple.class)
                .map(this::transactions);
    }

    /** Returns the supply charges of an account, in the order in which they were added. */
    @WithSession
    Uni<List<StoredTransaction>> supplyCharges(Sandbox sandbox, String account) {
        return SqlStatement.of(SUPPLY_CHARGES)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .list(Tuple.class)
                .map(this::transactions);
    }

    /**
     * Adds transactions to the open statement of an account, and their sum to its balance.
     *
     * @return the numbers of the transactions, in their order
     */
    @WithTransaction
    Uni<List<Long>> add(Sandbox sandbox, String account, List<NewTransaction> transactions) {
        if (transactions.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var rows = JsonNodeFactory.instance.arrayNode();
        var change = BigDecimal.ZERO;
        for (var transaction : transactions) {
            rows.addObject()
                    .put("position", rows.size())
                    .put("transaction_id", transaction.sent().transactionId())
                    .put("type", transaction.sent().type().name())
                    .put("transaction_date", transaction.date().toString())
                    .put("amount", transaction.sent().amount().toPlainString())
                    .put("description", transaction.description())
                    .set("document", transaction.document());
            change = change.add(transaction.sent().effectOnBalance());
        }
        var total = change;
        return insert(sandbox, account, rows.toString()).call(() -> moveBalance(sandbox, account, total));
    }

    private Uni<List<Long>> insert(Sandbox sandbox, String account, String rows) {
        return SqlStatement.of(ADD)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("rows", rows)
                .list(Long.class)
                // PostgreSQL assigns the numbers in the order of insertion, but may return them in another one.
                .map(ids -> ids.stream().sorted().toList());
    }

    private static Uni<Integer> moveBalance(Sandbox sandbox, String account, BigDecimal change) {
        return SqlStatement.of(MOVE_BALANCE)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("change", change)
                .update();
    }

    private List<StoredTransaction> transactions(List<Tuple> rows) {
        return rows.stream().map(this::transaction).toList();
    }

    private StoredTransaction transaction(Tuple row) {
        return new StoredTransaction(
                row.get("id", Long.class),
                row.get("transaction_id", String.class),
                TransactionType.valueOf(row.get("type", String.class)),
                LocalDate.parse(row.get("transaction_date", String.class)),
                row.get("amount", BigDecimal.class),
                row.get("on_open_statement", Boolean.class),
                row.get("description", String.class),
                json.parseObject(row.get("document", String.class)));
    }
}
