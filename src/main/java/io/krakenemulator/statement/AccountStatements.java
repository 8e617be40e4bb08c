package io.krakenemulator.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.statement.Statement;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The stored statements of imported accounts. */
@ApplicationScoped
public class AccountStatements {

    static final String ADD = """
            insert into account_statement (sandbox_id, account_number, statement_id, from_date, to_date, document)
            select :sandbox, :account, statement_id, from_date, to_date, document
              from json_to_recordset(cast(cast(:rows as text) as json))
                as r (position int, statement_id text, from_date date, to_date date, document json)
             order by position
                on conflict do nothing
            returning statement_id""";

    static final String DOCUMENTS = """
            select cast(document as text)
              from account_statement
             where sandbox_id = :sandbox and account_number = :account
             order by id""";

    /** Returns all statements of an account as JSON, in the order in which they were added. */
    @WithSession
    public Uni<List<String>> of(Sandbox sandbox, String account) {
        return SqlStatement.of(DOCUMENTS)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .list(String.class);
    }

    /**
     * Adds the statements whose identifiers are new to the account.
     *
     * @param documents the same statements as they were sent
     * @return the identifiers of the added statements
     */
    @WithTransaction
    Uni<Set<String>> add(Sandbox sandbox, String account, List<Statement> statements, JsonNode documents) {
        if (statements.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var rows = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            rows.addObject()
                    .put("position", i)
                    .put("statement_id", statement.statementId())
                    .put("from_date", statement.billPeriodFromDate().toString())
                    .put("to_date", statement.billPeriodToDate().toString())
                    .set("document", documents.get(i));
        }
        return SqlStatement.of(ADD)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("rows", rows.toString())
                .list(String.class)
                .map(HashSet::new);
    }
}
