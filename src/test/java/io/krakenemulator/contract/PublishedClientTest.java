package io.krakenemulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.published.ApiClient;
import io.krakenemulator.published.ApiException;
import io.krakenemulator.published.api.DefaultApi;
import io.krakenemulator.published.model.AccountAlreadyImportedResponse;
import io.krakenemulator.published.model.AccountNote;
import io.krakenemulator.published.model.AccountTransferStatus;
import io.krakenemulator.published.model.CreateAccountNotesResponse;
import io.krakenemulator.published.model.CreatePaymentInstructionError;
import io.krakenemulator.published.model.EnergyAccount;
import io.krakenemulator.published.model.ErrorResponse;
import io.krakenemulator.published.model.GbrMeterPointRegistrationStatus;
import io.krakenemulator.published.model.HistoricalStatements;
import io.krakenemulator.published.model.LegacyPaymentInstruction;
import io.krakenemulator.published.model.NonFieldErrors;
import io.krakenemulator.published.model.ProcessAccountImportProcess;
import io.krakenemulator.published.model.ScheduleAccountCreation;
import io.krakenemulator.published.model.TransactionAnnotatedWithStatus;
import io.krakenemulator.published.model.Transactions;
import io.krakenemulator.published.model.ValidateAccount;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * A client generated from the facts of the published document, {@code contract/published.json}, walks the journey in the
 * sandbox {@code schema}. It refuses answers with keys that the document does not have, without those that it requires,
 * and with null where the document does not admit it.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PublishedClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPPLIER = "EDF";

    private static int sandboxes;

    private DefaultApi client;

    @BeforeEach
    void createSandbox() {
        var key = Control.post("", "{'name':'published-client-" + ++sandboxes + "','copy_of':'schema'}")
                .statusCode(201)
                .extract()
                .<String>path("api_keys[0]");
        client = new DefaultApi(new ApiClient()
                .setBasePath("http://localhost:" + RestAssured.port)
                .addDefaultHeader("Authorization", "Token " + key));
    }

    /** Returns the sample without its instruction, so that a call can add one. No two accounts may have one reference. */
    private static String account(String number) throws IOException {
        ObjectNode account = (ObjectNode)
                JSON.readTree(Path.of("docs/samples/published-dual-fuel.json").toFile());
        account.remove("payment_instructions");
        ((ObjectNode) account.at("/references/0")).put("value", number);
        return account.put("external_account_number", number).toString();
    }

    /** Returns the body of a call on an account, from JSON with single quotes in place of double ones. */
    private static String onAccount(String number, String fields) {
        return ("{'import_supplier':'EDF','external_account_number':'" + number + "'," + fields + "}")
                .replace('\'', '"');
    }

    private static ProcessAccountImportProcess process(String number, boolean isDryRun) {
        return new ProcessAccountImportProcess()
                .importSupplierCode(ProcessAccountImportProcess.ImportSupplierCodeEnum.fromValue(SUPPLIER))
                .externalAccountNumber(number)
                .operationsTeamName("Operations")
                .dryRun(isDryRun);
    }

    private String importAccount(String number) throws ApiException, IOException {
        client.v1CreateOrUpdateAccountImportProcess(EnergyAccount.fromJson(account(number)));
        return client.v1ProcessAccountImportProcess(process(number, false)).getKrakenAccountNumber();
    }

    @Test
    void walksFromValidationToTheLists() throws ApiException, IOException {
        var account = EnergyAccount.fromJson(account("PC-1"));
        assertEquals("PC-1", client.v1ValidateAccount(account).getExternalAccountNumber());
        var staged = client.v1CreateOrUpdateAccountImportProcess(account);
        assertEquals(SUPPLIER, staged.getImportSupplierCode());

        assertNull(client.v1GetPendingAccountImportProcesses(SUPPLIER).get(0).getKrakenAccountNumber());
        assertEquals(
                AccountTransferStatus.StatusEnum.UNKNOWN,
                client.v1GetAccountTransferStatus("PC-1", SUPPLIER).getStatus());
        var dryRun = refusal(400, () -> client.v1ProcessAccountImportProcess(process("PC-1", true)));
        assertEquals("400", ErrorResponse.fromJson(dryRun).getCode());

        var created = client.v1ProcessAccountImportProcess(process("PC-1", false));
        assertEquals("PC-1", created.getExternalAccountNumber());
        var status = client.v1GetAccountTransferStatus("PC-1", SUPPLIER);
        assertEquals(created.getAccountNumber(), status.getAccountNumber());
        var imported = client.v1GetImportedAccounts(SUPPLIER).get(0);
        assertEquals(created.getKrakenAccountNumber(), imported.getKrakenAccountNumber());
        assertNotNull(imported.getAccountCreatedAt());
        assertEquals(1, client.v1GetAllAccountImportProcesses(SUPPLIER).size());
    }

    @Test
    void addsToAnImportedAccount() throws ApiException, IOException {
        var number = importAccount("PC-2");
        assertEquals(
                CreateAccountNotesResponse.StatusEnum.NOTE_CREATION_SUCCESS,
                client.v1CreateAccountNotes(AccountNote.fromJson(onAccount("PC-2", "'notes':[{'body':'Ring first.'}]")))
                        .getStatus());
        var transactions = Transactions.fromJson(onAccount(
                "PC-2",
                "'transactions':[{'type':'PAYMENT','transaction_id':'PC-T1','transaction_date':'2024-01-05',"
                        + "'amount':'71.00','reason':'ACCOUNT_CHARGE_PAYMENT','reference':'FP-1'}]"));
        for (var expected : new TransactionAnnotatedWithStatus.StatusEnum[] {
            TransactionAnnotatedWithStatus.StatusEnum.TRANSACTION_ADDED_TO_ACCOUNT,
            TransactionAnnotatedWithStatus.StatusEnum.TRANSACTION_ALREADY_EXISTS
        }) {
            assertEquals(
                    expected,
                    client.v1CreateTransactions(transactions, null, null)
                            .getResults()
                            .get(0)
                            .getStatus());
        }
        var statements = HistoricalStatements.fromJson(
                onAccount(
                        "PC-2",
                        "'statements':[{'statement_id':'S-1','bill_period_from_date':'2020-01-01','bill_period_to_date':'2020-03-31'}]"));
        assertEquals(
                1,
                client.v1CreateHistoricalStatements(statements).getStatements().size());
        var instruction = LegacyPaymentInstruction.fromJson(
                onAccount("PC-2", "'vendor':'STRIPE','type':'CARD','reference':'CARD-ON-FILE-1'"));
        var added = client.v1CreatePaymentInstruction(instruction);
        assertEquals(number, added.getKrakenAccountNumber());
        var second = refusal(400, () -> client.v1CreatePaymentInstruction(instruction));
        assertEquals("PC-2", CreatePaymentInstructionError.fromJson(second).getExternalAccountNumber());

        var registered = client.v1SendRegistrationFlows("PC-2", SUPPLIER).getMeterPoints();
        assertTrue(registered.stream()
                .anyMatch(point ->
                        point.getStatus() == GbrMeterPointRegistrationStatus.StatusEnum.REGISTRATION_FLOW_SUCCESS));
        assertEquals(
                registered.size(),
                client.v1GetMeterPointStatusesForAccount("PC-2", SUPPLIER).size());
    }

    @Test
    void schedulesAnAccount() throws ApiException, IOException {
        var account = EnergyAccount.fromJson(account("PC-3"));
        client.v2ValidateAccount(new ValidateAccount().payload(account));
        client.v2ScheduleAccountCreation(ScheduleAccountCreation.fromJson(
                "{\"payload\":" + account("PC-3") + ",\"task_params\":{\"is_dry_run\":true}}"));
        var status = client.v2AccountImportStatus("PC-3", SUPPLIER);
        assertNull(status.getLatestError());
        assertNotNull(status.getLatestEvent());
    }

    @Test
    void understandsRefusals() throws ApiException, IOException {
        var account = EnergyAccount.fromJson(account("PC-4"));
        account.getCustomers().get(0).setMobile("12345");
        JsonNode fields = JSON.readTree(refusal(400, () -> client.v1ValidateAccount(account)));
        assertTrue(fields.at("/customers/0/mobile/0").isTextual(), fields::toString);

        var notes = refusal(
                400, () -> client.v1CreateAccountNotes(AccountNote.fromJson(onAccount("PC-4", "'notes':[{}]"))));
        assertEquals(1, NonFieldErrors.fromJson(notes).getNonFieldErrors().size());

        var number = importAccount("PC-5");
        var again = refusal(
                400, () -> client.v1CreateOrUpdateAccountImportProcess(EnergyAccount.fromJson(account("PC-5"))));
        var imported = AccountAlreadyImportedResponse.fromJson(again);
        assertEquals(number, imported.getKrakenAccountNumber());
        refusal(404, () -> client.v1GetAccountTransferStatus("NOBODY", SUPPLIER));
        refusal(404, () -> client.v1SendRegistrationFlows("NOBODY", SUPPLIER));
        refusal(404, () -> client.v2AccountImportStatus("NOBODY", SUPPLIER));
    }

    /** Returns the body of the refusal of a call. */
    private static String refusal(int status, Executable call) {
        var refused = assertThrows(ApiException.class, call);
        assertEquals(status, refused.getCode(), refused.getResponseBody());
        return refused.getResponseBody();
    }
}
