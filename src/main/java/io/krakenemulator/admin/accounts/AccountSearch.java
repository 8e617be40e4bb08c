package io.krakenemulator.admin.accounts;

import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.importing.ImportProcess;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the account of a number: its own number, or its number in the source system. */
@ApplicationScoped
class AccountSearch {

    /** How many suppliers an error names at most. */
    private static final int MAX_NAMED = 10;

    private static final String BY_ACCOUNT_NUMBER = """
            select a.supplier_code as supplier, a.external_number as number, true as is_own
              from account a
             where a.sandbox_id = :sandbox and a.number = :number""";

    private static final String BY_EXTERNAL_NUMBER = """

            union all
            select p.supplier_code, p.external_number, false
              from import_process p
             where p.sandbox_id = :sandbox and p.external_number = :number and p.seq > 0""";

    /** An account number is unique in its sandbox, so its account comes first. */
    private static final String ORDER = """

             order by is_own desc, supplier
             limit\s""" + (MAX_NAMED + 1);

    static final String FIND = BY_ACCOUNT_NUMBER + BY_EXTERNAL_NUMBER + ORDER;

    static final String FIND_OF_SUPPLIER = BY_ACCOUNT_NUMBER + " and a.supplier_code = :supplier" + BY_EXTERNAL_NUMBER
            + " and p.supplier_code = :supplier" + ORDER;

    /**
     * Returns the key of the account's import process. Fails with 404 if there is none, and with 400 if several suppliers have
     * an account of that number and the call names none.
     *
     * @param supplier the code of the import supplier, or {@code null} for any
     */
    @WithSession
    Uni<ImportProcess.Key> find(Sandbox sandbox, String number, String supplier) {
        var query = SqlStatement.of(supplier == null ? FIND : FIND_OF_SUPPLIER)
                .with("sandbox", sandbox.id())
                .with("number", number);
        return (supplier == null ? query : query.with("supplier", supplier))
                .list(Tuple.class)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw notFound();
                    }
                    var first = found.get(0);
                    if (found.size() > 1 && !first.get("is_own", Boolean.class)) {
                        throw QueryReader.reject("supplier", ShapeCheck.REQUIRED, describeAmbiguity(found));
                    }
                    return new ImportProcess.Key(
                            sandbox.id(), first.get("supplier", String.class), first.get("number", String.class));
                });
    }

    static ApiFailure notFound() {
        return ControlError.notFound(CallCheck.NOT_IMPORTED, "The sandbox has no account of that number.");
    }

    private static String describeAmbiguity(List<Tuple> found) {
        var suppliers = found.stream()
                .limit(MAX_NAMED)
                .map(row -> row.get("supplier", String.class))
                .collect(Collectors.joining(", "));
        return "is required: several import suppliers have an account of that number, "
                + (found.size() > MAX_NAMED ? "among them " : "") + suppliers;
    }
}
