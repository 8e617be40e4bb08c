package io.krakenemulator.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.supply.ElectricityMeterPoint;
import io.krakenemulator.schema.supply.EnergyLegacySupplyAddress;
import io.krakenemulator.schema.supply.GasMeterPoint;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.RuleEngine;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our own fixtures are well formed, and the full one shows every field there is. */
class FixturesAreWellFormedTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PayloadReader reader =
            new PayloadReader(Validation.buildDefaultValidatorFactory().getValidator(), 100);

    @Test
    void transactionsAreWellFormed() {
        var transactions = wellFormed(read("transaction/six-kinds", Transactions.class));
        assertEquals(6, transactions.transactions().size());
        var effects = transactions.transactions().stream()
                .map(transaction -> transaction.effectOnBalance().doubleValue())
                .toList();
        assertEquals(List.of(-12.5, -3.75, 20.0, 45.0, -8.2, -26.25), effects);
    }

    @Test
    void notesAreWellFormed() {
        assertEquals(
                2, wellFormed(read("note/two-notes", AccountNote.class)).notes().size());
    }

    @Test
    void statementsAreWellFormed() {
        var statements = wellFormed(read("statement/two-statements", HistoricalStatements.class));
        assertEquals(2, statements.statements().size());
    }

    @Test
    void productsAreWellFormed() {
        var products = wellFormed(reader.readList(json("product/four-tariffs"), Product.class, (list, value) -> true));
        assertEquals(4, products.get(0).tariffs().size());
    }

    @Test
    void supplyAddressIsWellFormed() {
        var address = wellFormed(read("supply/full", EnergyLegacySupplyAddress.class));
        assertInstanceOf(ElectricityMeterPoint.class, address.meterPoints().get(0));
        assertInstanceOf(ElectricityMeterPoint.class, address.meterPoints().get(1));
        assertInstanceOf(GasMeterPoint.class, address.meterPoints().get(3));
    }

    @Test
    void supplyAddressShowsEveryField() {
        var address = wellFormed(read("supply/full", EnergyLegacySupplyAddress.class));
        var unseen = new TreeSet<String>();
        components(EnergyLegacySupplyAddress.class, unseen);
        removeSeen(address, unseen);
        assertEquals(Set.of(), unseen);
    }

    private <T> ParsedPayload<T> read(String fixture, Class<T> type) {
        return reader.read(json(fixture), type, (list, value) -> true);
    }

    private static <T> T wellFormed(ParsedPayload<T> parsed) {
        var result = RuleEngine.conclude(parsed);
        assertEquals(List.of(), result.problems());
        return result.value();
    }

    private static JsonNode json(String fixture) {
        var path = "/fixtures/" + fixture + ".json";
        try (var stream = FixturesAreWellFormedTest.class.getResourceAsStream(path)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects every component of a record and of the records that it can contain. */
    private static void components(Class<?> type, Set<String> names) {
        if (type.isSealed()) {
            for (var kind : type.getPermittedSubclasses()) {
                components(kind, names);
            }
        } else if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                if (names.add(name(component))) {
                    components(typeOf(component), names);
                }
            }
        }
    }

    private static Class<?> typeOf(RecordComponent component) {
        if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType list) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return component.getType();
    }

    private static void removeSeen(Object value, Set<String> names) {
        if (value instanceof List<?> list) {
            list.forEach(element -> removeSeen(element, names));
        } else if (value instanceof Record object) {
            for (var component : object.getClass().getRecordComponents()) {
                var held = valueOf(component, object);
                if (held != null && !List.of().equals(held)) {
                    names.remove(name(component));
                    removeSeen(held, names);
                }
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
