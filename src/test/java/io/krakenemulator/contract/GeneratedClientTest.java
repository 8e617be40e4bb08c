package io.krakenemulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.client.ApiClient;
import io.krakenemulator.client.ApiException;
import io.krakenemulator.client.api.AccountImportApi;
import io.krakenemulator.client.api.PostImportApi;
import io.krakenemulator.client.api.ProductImportApi;
import io.krakenemulator.client.api.RegistrationApi;
import io.krakenemulator.client.api.ScheduledImportApi;
import io.krakenemulator.client.model.AccountNote;
import io.krakenemulator.client.model.EnergyAccount;
import io.krakenemulator.client.model.EnergyTransaction;
import io.krakenemulator.client.model.ErrorResponse;
import io.krakenemulator.client.model.HistoricalStatements;
import io.krakenemulator.client.model.ImportStatus;
import io.krakenemulator.client.model.LegacyPaymentInstruction;
import io.krakenemulator.client.model.Note;
import io.krakenemulator.client.model.NoteStatus;
import io.krakenemulator.client.model.PaymentInstructionType;
import io.krakenemulator.client.model.ProcessAccountImportProcess;
import io.krakenemulator.client.model.Product;
import io.krakenemulator.client.model.RegistrationFlowStatus;
import io.krakenemulator.client.model.ScheduleAccountCreation;
import io.krakenemulator.client.model.StandardizedValidationErrorResponse;
import io.krakenemulator.client.model.Statement;
import io.krakenemulator.client.model.TaskParameters;
import io.krakenemulator.client.model.TransactionStatus;
import io.krakenemulator.client.model.Transactions;
import io.krakenemulator.client.model.TransferStatus;
import io.krakenemulator.client.model.ValidateAccount;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A client generated from the contract document walks the guide's journey. It refuses answers with fields that the document
 * does not have, and without those that it requires.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GeneratedClientTest {

    private static final String SUPPLIER = "TENTACLE_ENERGY";
    private static final String NUMBER = "CLIENT-1";

    private static ApiClient client() {
        var key = Control.post("", "{'name':'generated-client','copy_of':'guide','dialect':'both'}")
                .statusCode(201)
                .extract()
                .<String>path("api_keys[0]");
        return new ApiClient()
                .setBasePath("http://localhost:" + RestAssured.port)
                .addDefaultHeader("Authorization", "Token " + key);
    }

    private static EnergyAccount account(String number) throws IOException {
        var account = DataImport.account(number);
        // Dates, as the guide has them; the document says moments, as the newer interface does.
        var customer = (ObjectNode) account.path("customers").get(0);
        customer.remove("psr");
        // The client sends lists that are absent as empty ones, which leaves no room for the default role.
        customer.putArray("portfolio_roles").add("ADMIN");
        return EnergyAccount.fromJson(account.toString());
    }

    @Test
    void walksTheJourney() throws ApiException, IOException {
        var client = client();
        var products = new ProductImportApi(client);
        var imports = new AccountImportApi(client);
        var afterwards = new PostImportApi(client);
        var registration = new RegistrationApi(client);

        ObjectNode sent =
                (ObjectNode) DataImport.fixture("product/four-tariffs").get(0);
        var product = Product.fromJson(sent.toString());
        assertEquals(1, products.validateProducts(List.of(product)).size());
        assertEquals(
                product.getCode(),
                products.createProducts(List.of(product)).getProductCreated().getCode());

        var account = account(NUMBER);
        assertEquals(NUMBER, imports.validateAccount(account).getExternalAccountNumber());
        account.getCustomers().get(0).setMobile("12345");
        var refused = assertThrows(ApiException.class, () -> imports.validateAccount(account));
        assertEquals(400, refused.getCode());
        var problem = StandardizedValidationErrorResponse.fromJson(refused.getResponseBody())
                .getErrors()
                .get(0);
        assertEquals("invalid_phone_number customers.0.mobile", problem.getCode() + " " + problem.getAttr());

        assertEquals(NUMBER, imports.stageAccount(account(NUMBER)).getExternalAccountNumber());
        assertNull(imports.pendingAccountImportProcess(NUMBER, SUPPLIER).get(0).getKrakenAccountNumber());
        var process = new ProcessAccountImportProcess()
                .importSupplierCode(SUPPLIER)
                .externalAccountNumber(NUMBER)
                .operationsTeamName("Tentacle Operations")
                .dryRun(true);
        var dry = assertThrows(ApiException.class, () -> imports.processAccount(process));
        assertEquals("400", ErrorResponse.fromJson(dry.getResponseBody()).getCode());
        var created = imports.processAccount(process.dryRun(false)).getKrakenAccountNumber();
        var status = imports.accountTransferStatus(NUMBER, SUPPLIER);
        assertEquals(TransferStatus.COMPLETED, status.getStatus());
        assertEquals(created, status.getKrakenAccountNumber());
        assertEquals(
                created, imports.importedAccountImportProcesses(SUPPLIER).get(0).getKrakenAccountNumber());

        var note = new Note().body("Ring before any visit.").isPinned(true);
        var notes = afterwards.createNotes(new AccountNote()
                .importSupplier(SUPPLIER)
                .externalAccountNumber(NUMBER)
                .notes(List.of(note)));
        assertEquals(NoteStatus.NOTE_CREATION_SUCCESS, notes.get(0).getStatus());
        var transactions = Transactions.fromJson(
                DataImport.fixture("transaction/six-kinds", NUMBER).toString());
        var results = afterwards.createTransactions(transactions, null, null).getResults();
        assertEquals(6, results.size());
        assertTrue(results.stream()
                .allMatch(result -> result.getStatus() == TransactionStatus.TRANSACTION_ADDED_TO_ACCOUNT));
        EnergyTransaction first = transactions.getTransactions().get(0);
        assertEquals(
                first.getEnergyCharge().getTransactionId(),
                results.get(0).getTransactionData().getTransactionId());
        var statement = new Statement()
                .statementId("S-1")
                .billPeriodFromDate(LocalDate.parse("2019-01-01"))
                .billPeriodToDate(LocalDate.parse("2019-03-31"));
        assertEquals(
                "S-1",
                afterwards
                        .createHistoricalStatements(new HistoricalStatements()
                                .importSupplier(SUPPLIER)
                                .externalAccountNumber(NUMBER)
                                .statements(List.of(statement)))
                        .getStatements()
                        .get(0)
                        .getStatementId());
        assertEquals(
                created,
                afterwards
                        .createPaymentInstruction(new LegacyPaymentInstruction()
                                .importSupplier(SUPPLIER)
                                .externalAccountNumber(NUMBER)
                                .vendor("STRIPE")
                                .type(PaymentInstructionType.CARD)
                                .reference("CARD-ON-FILE-7001"))
                        .getKrakenAccountNumber());

        var points = registration
                .sendRegistrationFlows(NUMBER, SUPPLIER, null)
                .get(0)
                .getMeterPoints();
        assertTrue(points.stream()
                .allMatch(point -> point.getStatus() == RegistrationFlowStatus.REGISTRATION_FLOW_SUCCESS));
        assertEquals(
                points.size(),
                registration.meterpointStatusesForAccount(NUMBER, SUPPLIER).size());

        var scheduling = new ScheduledImportApi(client);
        scheduling.validateAccountV2(new ValidateAccount().payload(account("CLIENT-2")));
        scheduling.scheduleAccount(new ScheduleAccountCreation()
                .payload(account("CLIENT-2"))
                .taskParams(new TaskParameters()
                        .isDryRun(false)
                        .scheduleWindowStart(OffsetDateTime.parse("2019-08-06T18:00:00Z"))
                        .scheduleWindowEnd(OffsetDateTime.parse("2019-08-07T06:00:00Z"))));
        assertEquals(
                ImportStatus.PENDING,
                scheduling.scheduledAccountStatus("CLIENT-2", SUPPLIER).getStatus());
    }
}
