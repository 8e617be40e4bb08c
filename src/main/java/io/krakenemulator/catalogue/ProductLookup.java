package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.validation.Facts.Product;
import io.krakenemulator.validation.Facts.Tariff;
import io.krakenemulator.validation.Lookup;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks up the products and tariffs that a payload names. The look-up is a part of a statement, so that a call reads them
 * together with its other data.
 */
@ApplicationScoped
public class ProductLookup {

    private static final String PRODUCT = """
            'code', p.code, 'available_from', p.available_from, 'available_to', p.available_to, 'ends_at', p.ends_at,
            'is_variable', p.is_variable, 'is_prepay', p.is_prepay, 'is_business', p.is_business
            """;

    /** The columns that a statement selects. Its parameters are {@code sandbox} and those of {@link #parameters}. */
    public static final String COLUMNS = """
            (select cast(json_agg(json_build_object(
            """ + PRODUCT + """
                        )) as text)
               from product p
              where p.sandbox_id = :sandbox and p.code = any(:products)) as products,
            (select cast(json_agg(json_build_object(
                        'tariff_code', t.tariff_code, 'fuel', t.fuel, 'gsp', t.gsp, 'tariff_type', t.tariff_type,
                        'rate_types', t.rate_types,
            """ + PRODUCT + """
                        )) as text)
               from tariff t
               join product p on p.sandbox_id = t.sandbox_id and p.code = t.product_code
              where t.sandbox_id = :sandbox and t.tariff_code = any(:tariffs)) as tariffs
            """;

    private final StoredJson json;

    ProductLookup(StoredJson json) {
        this.json = json;
    }

    /**
     * The products and tariffs that exist.
     *
     * @param products by code
     * @param tariffs by code
     */
    public record Found(Map<String, Product> products, Map<String, Tariff> tariffs) {

        static final Found NOTHING = new Found(Map.of(), Map.of());
    }

    /** Returns the values of the parameters for the codes that a payload names. */
    public static Map<String, String[]> parameters(Map<Lookup, Set<String>> lookups) {
        return Map.of("products", codes(lookups, Lookup.PRODUCT), "tariffs", codes(lookups, Lookup.TARIFF));
    }

    private static String[] codes(Map<Lookup, Set<String>> lookups, Lookup kind) {
        // PostgreSQL's text has no null character, so nothing stored has one in its code
        return lookups.getOrDefault(kind, Set.of()).stream()
                .filter(code -> code.indexOf('\0') < 0)
                .toArray(String[]::new);
    }

    /** Reads {@link #COLUMNS}. */
    public Found read(Row row) {
        return new Found(
                readAll(row.getString("products"), "code", ProductRows::readProduct),
                readAll(row.getString("tariffs"), "tariff_code", ProductRows::readTariff));
    }

    private <T> Map<String, T> readAll(String rows, String key, Function<JsonNode, T> reader) {
        if (rows == null) {
            return Map.of();
        }
        var byCode = new HashMap<String, T>();
        json.parse(rows).forEach(row -> byCode.put(row.path(key).textValue(), reader.apply(row)));
        return byCode;
    }
}
