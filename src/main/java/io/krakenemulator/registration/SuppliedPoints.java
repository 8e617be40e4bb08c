package io.krakenemulator.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The meter points of imported accounts. */
@ApplicationScoped
public class SuppliedPoints {

    private static final String OF_ACCOUNT = """
            select sandbox_id, account_number, position, mpxn, fuel, mpid, supply_start_date, supply_end_date, status,
                   registered_at, registration_start_date
              from meter_point
             where sandbox_id = :sandbox and account_number = :account
             order by position""";

    static final String REGISTER = """
            update meter_point p
               set registered_at = :now, registration_start_date = r.start_date
              from json_to_recordset(cast(cast(:rows as text) as json)) as r (place int, start_date date)
             where p.sandbox_id = :sandbox and p.account_number = :account and p.position = r.place""";

    /** Returns the meter points of an account, in the order of its payload. */
    @WithSession
    public Uni<List<SuppliedPoint>> of(Sandbox sandbox, String account) {
        return SqlStatement.of(OF_ACCOUNT)
                .with("sandbox", sandbox.id())
                .with("account", account)
                .list(SuppliedPoint.class);
    }

    /**
     * Starts the registration of meter points.
     *
     * @param starts the first day of supply of each meter point, by its position in the payload
     */
    @WithTransaction
    Uni<Void> register(Sandbox sandbox, String account, Map<Integer, LocalDate> starts) {
        if (starts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = JsonNodeFactory.instance.arrayNode();
        starts.forEach(
                (position, start) -> rows.addObject().put("place", position).put("start_date", start.toString()));
        return SqlStatement.of(REGISTER)
                .with("now", sandbox.now())
                .with("sandbox", sandbox.id())
                .with("account", account)
                .with("rows", rows.toString())
                .execute();
    }
}
