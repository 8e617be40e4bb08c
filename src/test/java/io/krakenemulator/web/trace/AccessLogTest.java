package io.krakenemulator.web.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class AccessLogTest {

    private static String render(String name, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("operation", "stageAccount");
        fields.put(name, value);
        return AccessLog.render(fields);
    }

    @Test
    void fieldsStandInOneLine() {
        assertEquals("operation=stageAccount number=SEREN-000417", render("number", "SEREN-000417"));
        assertEquals("operation=stageAccount codes=invalid,required", render("codes", "invalid,required"));
    }

    @Test
    void valueCannotPretendToBeAnotherFieldOrLine() {
        assertEquals(
                "operation=stageAccount number=\"1 status=200?operation=\\\"x\\\\\\\"\"",
                render("number", "1 status=200\noperation=\"x\\\""));
        assertEquals("operation=stageAccount number=\"\"", render("number", ""));
        assertEquals("operation=stageAccount number=\"a?b\"", render("number", "a\u202eb"));
    }
}
