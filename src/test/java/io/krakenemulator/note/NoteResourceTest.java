package io.krakenemulator.note;

import static io.krakenemulator.testing.DataImport.GUIDE;
import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NoteResourceTest {

    private static final String PATH = "notes/create/";
    private static final String CREATED = "NOTE_CREATION_SUCCESS";
    private static final String THERE = "NOTE_ALREADY_EXISTS";

    @Test
    void newNotesAreAddedOnce() {
        GUIDE.importAccount("NOTE-ONCE");
        var payload = fixture("note/two-notes", "NOTE-ONCE");
        GUIDE.post(PATH, payload)
                .statusCode(201)
                .body("status", contains(CREATED, CREATED))
                .body("created_at", contains("2019-08-06T12:00:00Z", "2019-03-14T15:09:26Z"))
                .body("[0].keySet()", contains("body", "is_pinned", "unpin_at", "created_at", "status"));
        GUIDE.post(PATH, payload).statusCode(201).body("status", contains(THERE, THERE));
    }

    @Test
    void callWithoutNotesAddsNothing() {
        GUIDE.importAccount("NOTE-NONE");
        GUIDE.post(PATH, notes("NOTE-NONE")).statusCode(201).body("size()", equalTo(0));
    }

    @Test
    void importedNoteAlreadyExists() {
        GUIDE.importAccount("NOTE-IMPORTED");
        GUIDE.post(PATH, notes("NOTE-IMPORTED", "{'body':'Asked for bills in braille; the first one is attached.'}"))
                .statusCode(201)
                .body("[0].status", equalTo(THERE))
                .body("[0].created_at", equalTo("2019-01-22T15:45:00Z"));
    }

    @Test
    void notesAreComparedByBodyMomentAndIdentifier() {
        GUIDE.importAccount("NOTE-ALIKE");
        var first = "{'body':'b','created_at':'2019-05-01T10:00:00Z','external_id':'x'}";
        GUIDE.post(PATH, notes("NOTE-ALIKE", first)).statusCode(201).body("status", contains(CREATED));
        GUIDE.post(
                        PATH,
                        notes(
                                "NOTE-ALIKE",
                                first,
                                "{'body':'b'}",
                                "{'body':'b','created_at':'2019-05-01T11:00:00+01:00'}",
                                "{'body':'b','external_id':'x'}",
                                "{'body':'b','created_at':'2019-05-02T10:00:00Z'}",
                                "{'body':'b','external_id':'y'}",
                                "{'body':'B'}",
                                "{'body':'B'}"))
                .statusCode(201)
                .body("status", contains(THERE, THERE, THERE, THERE, CREATED, CREATED, CREATED, THERE));
    }

    @Test
    void notesWithoutBodyAreComparedByTheirDocuments() {
        GUIDE.importAccount("NOTE-DOCUMENTS");
        GUIDE.post(
                        PATH,
                        notes(
                                "NOTE-DOCUMENTS",
                                "{'document_paths':[{'document_path':'a.pdf'}]}",
                                "{'document_paths':[{'document_path':'b.pdf'}]}",
                                "{'document_paths':[{'document_path':'a.pdf'}]}"))
                .statusCode(201)
                .body("status", contains(CREATED, CREATED, THERE));
    }

    @Test
    void notesAreUnpinnedByTheSandboxClock() {
        var name = "notes-pinned";
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("NOTE-PINNED");
        sandbox.post(
                        PATH,
                        notes(
                                "NOTE-PINNED",
                                "{'body':'p','is_pinned':true,'unpin_at':'2019-09-01T00:00:00Z'}",
                                "{'body':'q','is_pinned':true}"))
                .statusCode(201);
        assertPinned(name, "1970-01-01T00:00:00Z", false, true, true);
        assertPinned(name, "2019-08-31T23:59:59Z", false, true, true);
        assertPinned(name, "2019-09-01T00:00:00Z", false, false, true);
        assertPinned(name, "2030-01-01T00:00:00Z", false, false, true);
    }

    @Test
    void concurrentCallsAddANoteOnce() {
        GUIDE.importAccount("NOTE-RACE");
        var payload = notes("NOTE-RACE", "{'body':'raced'}");
        var calls = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 16; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> GUIDE.post(PATH, payload).statusCode(201).extract().path("[0].status")));
        }
        assertEquals(
                1,
                calls.stream()
                        .map(CompletableFuture::join)
                        .filter(CREATED::equals)
                        .count());
    }

    @Test
    void olderNameOfTheNumberIsAccepted() {
        GUIDE.importAccount("NOTE-OLDER");
        var payload = notes("NOTE-OLDER", "{'body':'older'}");
        payload.set("account_number", payload.remove("external_account_number"));
        GUIDE.post(PATH, payload).statusCode(201);
        payload.put("external_account_number", "ANOTHER");
        GUIDE.post(PATH, payload)
                .statusCode(400)
                .body("errors.attr", contains("account_number"))
                .body("errors.code", contains("invalid"));
    }

    @Test
    void numberIsRequired() {
        var payload = notes("X", "{'body':'b'}");
        payload.remove("external_account_number");
        GUIDE.post(PATH, payload)
                .statusCode(400)
                .body("code", equalTo("notes_failed_validation"))
                .body("errors.attr", contains("external_account_number"))
                .body("errors.code", contains("required"));
    }

    @Test
    void accountMustBeImported() {
        GUIDE.post(PATH, notes("NOTE-NOBODY", "{'body':'b'}"))
                .statusCode(404)
                .body("detail", equalTo("No import process exists for this account."));
        GUIDE.stage(account("NOTE-STAGED"));
        GUIDE.post(PATH, notes("NOTE-STAGED", "{'body':'b'}"))
                .statusCode(404)
                .body("detail", equalTo("This account has not been imported."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "COMPLETE"})
    void migrationMustBeOngoing(String status) {
        var name = "notes-" + status.toLowerCase(Locale.ROOT);
        var sandbox = Control.likeGuide(name);
        sandbox.importAccount("N");
        Control.supplierIs(name, status);
        sandbox.post(PATH, notes("N", "{'body':'b'}"))
                .statusCode(400)
                .body("errors.code", contains("import_supplier_migration_not_ongoing"))
                .body("errors.attr", contains("import_supplier"))
                .body("non_field_errors", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'import_supplier':'NOPE','external_account_number':'N','notes':[]} | import_supplier invalid_choice
        {'import_supplier':'TENTACLE_ENERGY','external_account_number':'N'} | notes required
        {'import_supplier':'TENTACLE_ENERGY','external_account_number':'N','notes':[{'body':'a\\u0000b'}]} | notes.0.body null_characters_not_allowed
        {'import_supplier':'TENTACLE_ENERGY','external_account_number':'N','notes':[{'body':'b','created_at':'0000-01-01'}]} | notes.0.created_at invalid
        """)
    void payloadIsValidated(String payload, String expected) {
        var attrAndCode = expected.split(" ");
        GUIDE.post(PATH, payload.replace('\'', '"'))
                .statusCode(400)
                .body("errors.attr", hasItem(attrAndCode[0]))
                .body("errors.code", hasItem(attrAndCode[1]));
    }

    @Test
    void allProblemsAreReportedTogether() {
        GUIDE.post(PATH, "{\"import_supplier\": 5, \"notes\": {}}")
                .statusCode(400)
                .body(
                        "errors.attr",
                        containsInAnyOrder("import_supplier", "notes.non_field_errors", "external_account_number"));
        GUIDE.post(PATH, "[]").statusCode(400);
        GUIDE.post(PATH, "{").statusCode(400).body("code", equalTo("parse_error"));
    }

    @Test
    void extremeMomentsAreAccepted() {
        GUIDE.importAccount("NOTE-ENDS");
        GUIDE.post(
                        PATH,
                        notes(
                                "NOTE-ENDS",
                                "{'body':'first','created_at':'0001-01-01T00:00:00Z'}",
                                "{'body':'last','created_at':'9999-12-31T23:59:59.999999Z'}"))
                .statusCode(201)
                .body("status", contains(CREATED, CREATED));
    }

    /** Asserts which of the imported note and the two later ones are pinned. */
    private static void assertPinned(String name, String moment, Boolean... pinned) {
        Control.clockShows(name, moment);
        Control.account(name, "NOTE-PINNED").body("notes.is_pinned", contains(pinned));
    }

    private static ObjectNode notes(String number, String... notes) {
        return DataImport.json("{'import_supplier':'TENTACLE_ENERGY','external_account_number':'%s','notes':[%s]}"
                .formatted(number, String.join(",", List.of(notes))));
    }
}
