package io.krakenemulator.web.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.CreationStatus;
import io.krakenemulator.outcome.NoteResult;
import io.krakenemulator.outcome.RegistrationResult;
import io.krakenemulator.outcome.TransactionResult;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.Strictness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys and forms of each successful answer, by dialect. */
class AnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final RegistrationResult REGISTRATION =
            new RegistrationResult("S", "N", List.of(new RegistrationResult.Point("1", null)));

    private static final Map<String, Function<Answers, JsonNode>> ANSWERS = Map.ofEntries(
            Map.entry("product", answers -> answers.renderProducts(List.of("A"))),
            Map.entry("products", answers -> answers.renderProducts(List.of("A", "B"))),
            Map.entry(
                    "account",
                    answers -> answers.renderAccount(read("{'points':[{'mpxn':'1000317742053','meters':[]}]}"))),
            Map.entry("gas", answers -> answers.renderAccount(read("{'points':[{'mpxn':'3891408107','meters':[]}]}"))),
            Map.entry("staged", answers -> answers.renderStaged("S", "N")),
            Map.entry("created", answers -> answers.renderCreated("N", "A-1")),
            Map.entry("status", answers -> answers.renderTransferStatus("UNKNOWN", "")),
            Map.entry("pending", answers -> answers.renderListed("N", null, null)),
            Map.entry("imported", answers -> answers.renderListed("N", "A-1", Instant.EPOCH)),
            Map.entry("no notes", answers -> answers.renderNotes(List.of())),
            Map.entry("notes", answers -> answers.renderNotes(List.of(note("a", true), note("b", false)))),
            Map.entry("added", answers -> answers.renderTransactions(List.of(transaction(true, 7L)))),
            Map.entry("dryRun", answers -> answers.renderTransactions(List.of(transaction(true, null)))),
            Map.entry("existing", answers -> answers.renderTransactions(List.of(transaction(false, null)))),
            Map.entry("instruction", answers -> answers.renderInstruction("A-1", "R")),
            Map.entry("registration", answers -> answers.renderRegistration(REGISTRATION)),
            Map.entry("progress", answers -> answers.renderProgress(progress())));

    private static NoteResult note(String body, boolean isNew) {
        return new NoteResult(object().put("body", body), isNew);
    }

    private static TransactionResult transaction(boolean isNew, Long id) {
        return new TransactionResult(object().put("transaction_id", "1"), isNew, id);
    }

    private static CreationStatus progress() {
        return new CreationStatus("PENDING", null, "c", "m", object(), JsonNodeFactory.instance.nullNode());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            product      | GUIDE  | {'code':'A'}
            product      | BOTH   | {'code':'A'}
            products     | GUIDE  | {'code':'A'}
            products     | SCHEMA | {'code':'A'}
            products     | BOTH   | [{'code':'A'},{'code':'B'}]
            account      | GUIDE  | {'points':[{'mpxn':'1000317742053','meters':[]}]}
            account      | BOTH   | {'points':[{'mpxn':'1000317742053','meters':[]}]}
            account      | SCHEMA | {'points':[{'identifier':'1000317742053','meters':[],'supply_type':'ELECTRICITY'}]}
            gas          | SCHEMA | {'points':[{'identifier':'3891408107','meters':[],'supply_type':'GAS'}]}
            staged       | GUIDE  | {'import_supplier':'S','external_account_number':'N'}
            staged       | SCHEMA | {'external_account_number':'N','import_supplier_code':'S'}
            staged       | BOTH   | {'external_account_number':'N','import_supplier':'S','import_supplier_code':'S'}
            created      | GUIDE  | {'kraken_account_number':'A-1'}
            created      | SCHEMA | {'account_number':'A-1','external_account_number':'N','kraken_account_number':'A-1'}
            created      | BOTH   | {'account_number':'A-1','external_account_number':'N','kraken_account_number':'A-1'}
            status       | GUIDE  | {'status':'UNKNOWN','kraken_account_number':''}
            status       | SCHEMA | {'account_number':'','kraken_account_number':'','status':'UNKNOWN'}
            status       | BOTH   | {'account_number':'','kraken_account_number':'','status':'UNKNOWN'}
            pending      | GUIDE  | {'external_account_number':'N','kraken_account_number':null,'account_created_at':null}
            pending      | SCHEMA | {'external_account_number':'N'}
            imported     | SCHEMA | {'external_account_number':'N','kraken_account_number':'A-1','account_created_at':'1970-01-01T00:00:00Z'}
            no notes     | GUIDE  | []
            no notes     | SCHEMA | {'status':'NOTE_CREATION_SUCCESS'}
            notes        | GUIDE  | [{'body':'a','status':'NOTE_CREATION_SUCCESS'},{'body':'b','status':'NOTE_ALREADY_EXISTS'}]
            notes        | SCHEMA | {'body':'a','status':'NOTE_CREATION_SUCCESS'}
            added        | GUIDE  | {'results':[{'status':'TRANSACTION_ADDED_TO_ACCOUNT','transaction_data':{'transaction_id':'1'}}]}
            added        | SCHEMA | {'results':[{'status':'TRANSACTION_ADDED_TO_ACCOUNT','transaction_data':{'transaction_id':'1'},'added_transaction_id':7}]}
            added        | BOTH   | {'results':[{'status':'TRANSACTION_ADDED_TO_ACCOUNT','transaction_data':{'transaction_id':'1'},'added_transaction_id':7}]}
            dryRun       | SCHEMA | {'results':[{'status':'TRANSACTION_ADDED_TO_ACCOUNT','transaction_data':{'transaction_id':'1'}}]}
            existing     | GUIDE  | {'results':[{'status':'TRANSACTION_ALREADY_EXISTS','transaction_data':{'transaction_id':'1','status':'TRANSACTION_IMPORT_SUCCESS'}}]}
            existing     | SCHEMA | {'results':[{'status':'TRANSACTION_ALREADY_EXISTS','transaction_data':{'transaction_id':'1'}}]}
            instruction  | GUIDE  | {'kraken_account_number':'A-1','reference':'R'}
            instruction  | SCHEMA | {'kraken_account_number':'A-1','reference':'R','account_number':'A-1'}
            registration | GUIDE  | [{'import_supplier_code':'S','external_account_number':'N','meter_points':[{'mpxn':'1','status':'REGISTRATION_FLOW_SUCCESS'}]}]
            registration | SCHEMA | {'import_supplier_code':'S','external_account_number':'N','meter_points':[{'mpxn':'1','status':'REGISTRATION_FLOW_SUCCESS'}]}
            progress     | GUIDE  | {'status':'PENDING','kraken_identifier':null,'created_at':'c','modified_at':'m','latest_event':{},'latest_error':null}
            progress     | SCHEMA | {'status':'PENDING','kraken_identifier':null,'created_at':'c','modified_at':'m','latest_event':{}}
            """)
    void dialectRendersItsOwnKeys(String answer, Dialect dialect, String expected) {
        var sandbox =
                new Sandbox(1, "s", "", SandboxClock.live(), dialect, Strictness.GUIDE, 1, 0, null, Instant.EPOCH);
        assertEquals(
                read(expected).toString(),
                ANSWERS.get(answer).apply(Answers.in(sandbox)).toString());
    }
}
