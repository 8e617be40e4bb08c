package io.krakenemulator.bench;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Selects the state of one account: what the web layer and one indexed select cost. In builds with -Pbench only. */
@Path("/bench/status")
public class SelectResource {

    private static final String SELECT = """
            select p.state
              from import_process p join sandbox s on s.id = p.sandbox_id
             where s.name = 'guide' and p.supplier_code = 'TENTACLE_ENERGY' and p.external_number = $1""";

    private final Pool pool;

    SelectResource(Pool pool) {
        this.pool = pool;
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public Uni<String> status(@RestPath String number) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(number))
                .map(rows -> rows.iterator().next().getString("state"));
    }
}
