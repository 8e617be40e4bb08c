package io.krakenemulator.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters in the query of a request's address, as Django reads them: names are case-sensitive, the last value of a
 * repeated name counts, and only {@code &} separates.
 */
public final class QueryParameters {

    /** Bounds how many are read; no call has more than a few. */
    private static final int MAX_PARAMETERS = 1_000;

    private static final String KEY = QueryParameters.class.getName();

    private QueryParameters() {}

    /** Returns the value of each name of the request's query, names in the order in which they came. */
    public static Map<String, String> of(RoutingContext context) {
        Map<String, String> settled = context.get(KEY);
        return settled == null ? read(context.request().query()) : settled;
    }

    /**
     * Passes the same values to the REST layer. It compares names without regard to case, so a name with upper-case
     * letters is kept from it: the names of all parameters of all calls are in lower case.
     */
    static void settle(RoutingContext context) {
        var query = context.request().query();
        if (query == null || query.isEmpty()) {
            return;
        }
        var values = read(query);
        context.put(KEY, values);
        var seen = context.queryParams().clear();
        values.forEach((name, value) -> {
            if (name.chars().noneMatch(Character::isUpperCase)) {
                seen.add(name, value);
            }
        });
    }

    private static Map<String, String> read(String query) {
        var values = new LinkedHashMap<String, String>();
        if (query != null) {
            new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MAX_PARAMETERS, true)
                    .parameters()
                    .forEach((name, given) -> values.put(name, last(given)));
        }
        return values;
    }

    private static String last(List<String> given) {
        return given.get(given.size() - 1);
    }
}
