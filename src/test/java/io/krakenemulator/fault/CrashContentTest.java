package io.krakenemulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashContentTest {

    private static CrashContent read(String operation, String body) {
        return CrashContent.read(operation, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itemsHaveTheHashOfTheirNaturalKey() {
        // The MD5 of "a", which PostgreSQL computes in the same form.
        var hash = List.of("0cc175b9c0f1b6a831c399e269772661");
        assertEquals(
                hash,
                read("createNotes", "{'x':[{'body':'b'}],'notes':[{'created_at':'1','body':' a '}]}")
                        .items());
        assertEquals(
                hash,
                read("createTransactions", "{'transactions':[{'l':[{}],'transaction_id':'a'}]}")
                        .items());
        assertEquals(
                hash,
                read("createHistoricalStatements", "{'statements':[{'statement_id':'a'}]}")
                        .items());
        assertEquals(
                hash,
                read("createPaymentInstruction", "{'type':'t','reference':'a'}").items());
        assertEquals(
                hash,
                read("createPaymentInstruction", "{'instruction_reference':'a'}")
                        .items());
    }

    @Test
    void itemsThatACallRepeatsItselfAreLeftOut() {
        var content =
                read("createNotes", "{'notes':[{'body':'a'},{'body':'b'},{'body':'a'},{'body':''},{'body':null}]}");
        assertEquals(1, content.items().size());
    }

    @Test
    void signatureDependsOnItemsAlone() {
        var first = read("createNotes", "{'notes':[{'body':'a','created_at':'1'}]}");
        assertEquals(
                first.signature(),
                read("createNotes", "{'notes':[{'body':'a','created_at':'2'}]}").signature());
        assertNotEquals(
                first.signature(),
                read("createNotes", "{'notes':[{'body':'b'}]}").signature());
    }

    @Test
    void dryRunHasNoAimBeyondValidation() {
        assertEquals(3, read("processAccount", "{'dry_run':false}").aim());
        assertEquals(1, read("processAccount", "{'dry_run':true}").aim());
        assertEquals(
                List.of(),
                read("createTransactions", "{'dry_run':true,'transactions':[{'transaction_id':'a'}]}")
                        .items());
    }

    @Test
    void malformedBodiesHaveNoItems() {
        for (var body :
                List.of("", "[", "{'notes':[{'body':", "{'notes':[", "{'notes':", "7", "{'notes':[[{'body':'a'}]]}")) {
            assertEquals(List.of(), read("createNotes", body).items(), body);
        }
    }
}
