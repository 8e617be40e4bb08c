package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.validation.Facts.Product;
import io.krakenemulator.validation.Facts.Tariff;
import io.krakenemulator.validation.Lookup;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    public static final String COLUMNS =
            """
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
              where t.sandbox_id = :sandbox and t.tariff_code = any(:tariffs)) as tariffs,
            """ + codesIfOneIsMissing("product", "code", "products") + ","
                    + codesIfOneIsMissing("tariff", "tariff_code", "tariffs");

    /** A misspelled code is compared with no more than these. In a sandbox with more codes it gets no near matches. */
    static final int MOST_CODES = 5_000;

    private final StoredJson json;

    ProductLookup(StoredJson json) {
        this.json = json;
    }

    /**
     * The products and tariffs that exist.
     *
     * @param products by code
     * @param tariffs by code
     * @param productCodes the codes of all products, if the payload names one that does not exist; none if they are too many
     * @param tariffCodes the same of tariffs
     */
    public record Found(
            Map<String, Product> products,
            Map<String, Tariff> tariffs,
            Collection<String> productCodes,
            Collection<String> tariffCodes) {

        static final Found NOTHING = new Found(Map.of(), Map.of(), List.of(), List.of());

        /** Creates what is known of a sandbox whose products are all in memory. */
        public static Found ofAll(Map<String, Product> products, Map<String, Tariff> tariffs) {
            return new Found(products, tariffs, limit(products.keySet()), limit(tariffs.keySet()));
        }

        private static Collection<String> limit(Collection<String> codes) {
            return codes.size() > MOST_CODES ? List.of() : codes;
        }
    }

    /** Returns a column with all codes of a table. It is null, and costs nothing more, if the payload names existing ones only. */
    private static String codesIfOneIsMissing(String table, String code, String parameter) {
        return """
            (select array(select one.code from (select %2$s as code from %1$s where sandbox_id = :sandbox limit %4$d) as one)
              where exists (select
                              from unnest(cast(:%3$s as text[])) as asked (code)
                             where not exists (select
                                                 from %1$s
                                                where sandbox_id = :sandbox and %2$s = asked.code))) as known_%3$s
            """.formatted(table, code, parameter, MOST_CODES + 1);
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
                readAll(row.getString("tariffs"), "tariff_code", ProductRows::readTariff),
                readCodes(row.getArrayOfStrings("known_products")),
                readCodes(row.getArrayOfStrings("known_tariffs")));
    }

    private static Collection<String> readCodes(String[] codes) {
        return codes == null ? List.of() : Found.limit(List.of(codes));
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
