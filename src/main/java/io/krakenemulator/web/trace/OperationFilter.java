package io.krakenemulator.web.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Records the operation of a request, and the names in its address. */
final class OperationFilter {

    private static final String CONTROL = "/emulator/";

    @ServerRequestFilter
    void record(ContainerRequestContext request, SimpleResourceInfo call) {
        RequestTrace.current().ifPresent(trace -> {
            trace.setOperation(call.getResourceClass(), call.getMethodName());
            var names = request.getUriInfo().getPathParameters();
            if (request.getUriInfo().getPath().startsWith(CONTROL)) {
                trace.setAddress(first(names, "name"), first(names, "code"), first(names, "number"));
            } else {
                trace.setAddress(null, first(names, "import_supplier_code"), first(names, "external_account_number"));
            }
        });
    }

    private static String first(MultivaluedMap<String, String> names, String name) {
        return names.getFirst(name);
    }
}
