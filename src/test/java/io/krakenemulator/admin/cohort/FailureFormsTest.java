package io.krakenemulator.admin.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Failed lines in files. */
class FailureFormsTest {

    private static JsonNode line(String number, String... details) throws Exception {
        var json = new ObjectMapper();
        var line = json.createObjectNode()
                .put("line", 7)
                .put("external_account_number", number)
                .putNull("import_supplier")
                .put("verdict", "rejected");
        var errors = line.putArray("errors");
        for (var detail : details) {
            errors.addObject()
                    .put("code", "invalid")
                    .put("attr", "customers.0.email")
                    .put("detail", detail)
                    .put("rule", "invalid");
        }
        return line;
    }

    @Test
    void sheetHasARowForEachErrorAndCalculatesNothing() throws Exception {
        assertTrue(FailureForms.csvHeader().startsWith("\ufeffline,import_supplier,"));
        assertEquals(
                "7,,'=1+1,rejected,invalid,customers.0.email,\"a, \"\"b\"\"\",invalid,,\r\n"
                        + "7,,'=1+1,rejected,invalid,customers.0.email,\"one\ntwo\",invalid,,\r\n",
                FailureForms.csvRows(List.of(line("=1+1", "a, \"b\"", "one\ntwo"))));
        assertTrue(FailureForms.csvRows(List.of(line("@SUM(A1)", "x"))).contains(",'@SUM(A1),"));
    }

    @Test
    void testReportIsXmlWhateverTheLinesHave() throws Exception {
        var report = FailureForms.junitHeader("night-3", 10, 1, 0, 0.5)
                + FailureForms.junitCases(List.of(line("<\"&'\u0001\ud83d\ude00", "]]> \u0000 \ud800")))
                + FailureForms.junitFooter();
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("testsuite")
                .item(0);
        assertEquals("10", suite.getAttributes().getNamedItem("tests").getNodeValue());
        assertEquals("1", suite.getAttributes().getNamedItem("failures").getNodeValue());
        var test = suite.getChildNodes().item(1);
        assertEquals(
                "<\"&'?\ud83d\ude00", test.getAttributes().getNamedItem("name").getNodeValue());
    }
}
