package io.krakenemulator.schema.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterPointFuelTest {

    private final MeterPointFuel fuel = new MeterPointFuel();

    @ParameterizedTest
    @CsvSource({
        "1200060176720, ELECTRICITY",
        "9353824109, GAS",
        "432108, GAS",
        "' 9353824109 ', GAS",
        "43210, ELECTRICITY",
        "12345678901, ELECTRICITY",
        "935382410X, ELECTRICITY",
        "'', ELECTRICITY"
    })
    void fuelFollowsFromTheIdentifier(String identifier, String expected) {
        var meterPoint = JsonNodeFactory.instance.objectNode();
        assertEquals(expected, fuel.infer(meterPoint.put("identifier", identifier)));
        assertEquals(expected, fuel.infer(JsonNodeFactory.instance.objectNode().put("mpxn", identifier)));
    }

    @Test
    void numberCountsAsItsDigits() {
        var meterPoint = JsonNodeFactory.instance.objectNode().put("mpxn", 9353824109L);
        assertEquals("GAS", fuel.infer(meterPoint));
    }

    @Test
    void fuelWithoutIdentifierIsElectricity() {
        var meterPoint = JsonNodeFactory.instance.objectNode();
        assertEquals("ELECTRICITY", fuel.infer(meterPoint));
        meterPoint.putObject("identifier").put("mpxn", "9353824109");
        assertEquals("ELECTRICITY", fuel.infer(meterPoint));
    }
}
