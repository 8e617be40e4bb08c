package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNumberTest {

    record Company(@CompanyNumber String number) {}

    @ParameterizedTest
    @CsvSource({
        "01234567, 01234567",
        "1234567, 01234567",
        "42, 00000042",
        "sc123456, SC123456",
        "R0000521, R0000521",
        "r0000521, R0000521",
        "ip16324r, IP16324R",
        "SP2345RS, SP2345RS",
        "SL00911A, SL00911A",
        "' OC301234 ', OC301234"
    })
    void normalisesEachForm(String sent, String normal) {
        assertTrue(Violations.isValid(new Company(sent)));
        assertEquals(normal, CompanyNumbers.normalise(sent));
        assertEquals(normal, new CompanyNumbers.NormalForm().normalise(sent));
    }

    /** The prefixes that Companies House has issued. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC", "BR", "CE", "CS", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP", "NA", "NC", "NF", "NI", "NL",
                        "NO",
                "NP", "NR", "NV", "NZ", "OC", "OE", "PC", "R0", "RC", "RS", "SA", "SC", "SE", "SF", "SG", "SI", "SL",
                        "SO",
                "SP", "SR", "SZ", "ZC"
            })
    void acceptsEveryPrefixOfTheRegister(String prefix) {
        assertTrue(Violations.isValid(new Company(prefix + "012345")));
        assertEquals(prefix + "012345", CompanyNumbers.normalise(prefix + "012345"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void acceptsNullAndBlank(String number) {
        assertTrue(Violations.isValid(new Company(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "\u017FC123456",
                "\u00DF000001",
                "\u0131p16324R",
                "123456789",
                "SC12345",
                "SC1234567",
                "S1234567",
                "1234-567",
                "SC 123456",
                "١٢٣",
                "R000521",
                "IP1632RR4",
                "IPSRSRSR",
                "SC12345A"
            })
    void rejectsMalformedNumbers(String number) {
        assertFalse(Violations.isValid(new Company(number)));
        assertNull(CompanyNumbers.normalise(number));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals(
                "{value} is not a valid company number: give 8 digits, or 2 letters and 6 digits.",
                Violations.message(new Company("!!!")));
        assertEquals("invalid_company_number", Violations.code(new Company("!!!")));
    }
}
