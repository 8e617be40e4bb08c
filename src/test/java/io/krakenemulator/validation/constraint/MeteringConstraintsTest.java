package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeteringConstraintsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Serial(@MeterSerialNumber String value) {}

    private record Device(@SmartDeviceId String value) {}

    private record Prepay(@PrepayCustomerReferenceNumber String value) {}

    private record Portfolio(@PortfolioNumber String value) {}

    private record Units(@StartAndEndReadings List<BigDecimal> units) {}

    private record Disputes(
            @NoDisputedReading Boolean disputed,
            @NoErroneousTransfer Boolean erroneous) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void acceptsNullAndBlank(String value) {
        assertEquals(0, violations(new Serial(value)));
        assertEquals(0, violations(new Device(value)));
        assertEquals(0, violations(new Prepay(value)));
        assertEquals(0, violations(new Portfolio(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "Z16N389556, 0",
        "54BV, 0",
        "E19K 204817, 0",
        "K09W/118, 0",
        "G4-8830127, 0",
        "12345678901234, 0",
        "123456789012345, 1",
        "###, 1",
        "-1234, 1",
        "Z16_1, 1",
        "Zähler1, 1"
    })
    void checksSerialNumbers(String value, int expected) {
        assertEquals(expected, violations(new Serial(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "0C-A2-F4-00-00-5B-11-E7, 0",
        "0c-a2-f4-00-00-5b-11-e7, 0",
        "01-23, 1",
        "0C-A2-F4-00-00-5B-11-E7-01, 1",
        "0CA2F400005B11E7, 1",
        "0C:A2:F4:00:00:5B:11:E7, 1",
        "0G-A2-F4-00-00-5B-11-E7, 1"
    })
    void checksDeviceIds(String value, int expected) {
        assertEquals(expected, violations(new Device(value)));
    }

    @ParameterizedTest
    @CsvSource({"98260012334455100221, 0", "9826 0012 3344 551, 0", "-7, 0", "12AB, 1", "1.5, 1", "+, 1", "１２, 1"})
    void checksPrepayReferenceNumbers(String value, int expected) {
        assertEquals(expected, violations(new Prepay(value)));
    }

    @ParameterizedTest
    @CsvSource({"P-7QX20M4K, 0", "P-12345678, 0", "P-12, 1", "P-7qx20m4k, 1", "A-7QX20M4K, 1", "P-7QX20M4K0, 1"})
    void checksPortfolioNumbers(String value, int expected) {
        assertEquals(expected, violations(new Portfolio(value)));
    }

    @Test
    void requiresTwoReadingsAsUnits() {
        assertEquals(0, violations(new Units(null)));
        assertEquals(0, violations(new Units(List.of(BigDecimal.ONE, BigDecimal.TEN))));
        assertEquals(1, violations(new Units(List.of())));
        assertEquals(1, violations(new Units(List.of(BigDecimal.ONE))));
        assertEquals(1, violations(new Units(List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN))));
    }

    @Test
    void rejectsDisputesAndErroneousTransfersInProgress() {
        assertEquals(0, violations(new Disputes(null, null)));
        assertEquals(0, violations(new Disputes(false, false)));
        assertEquals(2, violations(new Disputes(true, true)));
    }

    @Test
    void checksLongValuesQuickly() {
        var spaces = " ".repeat(1_000_000) + "x";
        assertTimeout(Duration.ofSeconds(2), () -> {
            assertEquals(1, violations(new Prepay(spaces)));
            assertEquals(1, violations(new Serial("A".repeat(1_000_000))));
            assertEquals(1, violations(new Device("0A-".repeat(300_000))));
        });
    }

    private static int violations(Object object) {
        return VALIDATOR.validate(object).size();
    }
}
