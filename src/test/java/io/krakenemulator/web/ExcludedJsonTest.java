package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcludedJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json;q=0                          | true
            application/json; Q=0.000                     | true
            application/json ; charset=utf-8 ; q = 0      | true
            APPLICATION/JSON;q=0;x=1                      | true
            application/json;q=0, text/html               | true
            application/json;q=0, */*                     | true
            application/*;q=0, */*                        | true
            */*;q=0                                       | true
            text/html;q=0, application/json               | false
            application/json;q=0, application/json;v=1    | false
            application/json, application/*;q=0, */*;q=0  | false
            application/json;q=0.001                      | false
            application/json;q=01                         | false
            application/json;xq=0                         | false
            application/xml;q=0                           | false
            ''                                            | false
            """)
    void mostSpecificRangeDecides(String accept, boolean excluded) {
        assertEquals(excluded, ExcludedJson.isIn(List.of(accept)));
    }

    @Test
    void severalHeadersAreReadAsOne() {
        assertTrue(ExcludedJson.isIn(List.of("*/*", "application/json;q=0")));
        assertFalse(ExcludedJson.isIn(List.of("*/*;q=0", "application/json")));
        assertFalse(ExcludedJson.isIn(null));
    }
}
