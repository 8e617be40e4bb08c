package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Lookup;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            """ + codesIfOneIsMissing("product", "code", "code", "products") + ","
                    + codesIfOneIsMissing("tariff", "tariff_code", "fuel || ' ' || tariff_code", "tariffs");

    private final StoredJson json;

    ProductLookup(StoredJson json) {
        this.json = json;
    }

    /**
     * Returns a column with all codes of a table. It is null, and costs nothing more, if the payload names existing ones only.
     *
     * @param read the expression of a code as it is read
     */
    private static String codesIfOneIsMissing(String table, String code, String read, String parameter) {
        return """
            (select array(select one.code from (select %5$s as code from %1$s where sandbox_id = :sandbox limit %4$d) as one)
              where exists (select
                              from unnest(cast(:%3$s as text[])) as asked (code)
                             where not exists (select
                                                 from %1$s
                                                where sandbox_id = :sandbox and %2$s = asked.code))) as known_%3$s
            """.formatted(table, code, parameter, FoundProducts.MOST_CODES + 1, read);
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
    public FoundProducts read(Row row) {
        return new FoundProducts(
                readAll(row.getString("products"), "code", ProductRows::readProduct),
                readAll(row.getString("tariffs"), "tariff_code", ProductRows::readTariff),
                readCodes(row.getArrayOfStrings("known_products")),
                readFuels(readCodes(row.getArrayOfStrings("known_tariffs"))));
    }

    private static Collection<String> readCodes(String[] codes) {
        return codes == null || codes.length > FoundProducts.MOST_CODES ? List.of() : List.of(codes);
    }

    private static Map<Fuel, List<String>> readFuels(Collection<String> codes) {
        return codes.stream()
                .collect(Collectors.groupingBy(
                        code -> Fuel.valueOf(code.substring(0, code.indexOf(' '))),
                        Collectors.mapping(code -> code.substring(code.indexOf(' ') + 1), Collectors.toList())));
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
