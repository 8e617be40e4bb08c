package io.krakenemulator.importing;

import static io.krakenemulator.testing.DataImport.account;
import static io.krakenemulator.testing.DataImport.fixture;
import static io.krakenemulator.testing.DataImport.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests over HTTP that the control API shows the account as its payload describes it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportedAccountTest {

    private static ValidatableResponse view(String sandbox, String number) {
        return Control.get("/" + sandbox + "/accounts/" + number).statusCode(200);
    }

    private static void assertOpens(String sandbox, DataImport client, ObjectNode payload, String day) {
        view(sandbox, client.importAccount(payload)).body("open_statement.opened_on", equalTo(day));
    }

    @Test
    void statementOpensOnTheDayAfterTheLastClosingDate() {
        var client = Control.likeGuide("opening-closed");
        assertOpens(
                "opening-closed", client, account("O").put("last_statement_closing_date", "2019-08-01"), "2019-08-02");
    }

    @Test
    void statementOpensOnTheLastBilledDateWithoutAClosingDate() {
        var client = Control.likeGuide("opening-billed");
        assertOpens("opening-billed", client, account("O").put("last_billed_to_date", "2019-08-01"), "2019-08-01");
    }

    @Test
    void statementOpensOnTheBilledDateOfTheMetersWithoutOneOfTheAccount() {
        var client = Control.likeGuide("opening-points");
        var payload = account("O");
        payload.remove("last_billed_to_date");
        var points = "/supply_addresses/0/meter_points";
        ((ObjectNode) payload.at(points + "/0/meters/0/registers/0")).put("last_billed_to_date", "2019-08-01");
        ((ObjectNode) payload.at(points + "/1/meters/0")).put("last_billed_to_date", "2019-08-01");
        assertOpens("opening-points", client, payload, "2019-08-01");
    }

    @Test
    void statementOpensTodayInLondonWithoutAnyBilledDate() {
        var client = Control.likeGuide("opening-today");
        var payload = account("O");
        payload.remove(List.of(
                "last_billed_to_date",
                "last_statement_balance",
                "last_statement_issue_date",
                "transfer_balance",
                "historical_statement_transactions"));
        Control.put("/opening-today/clock", "{'mode':'frozen','at':'2019-08-06T23:30:00Z'}")
                .statusCode(200);
        assertOpens("opening-today", client, payload, "2019-08-07");
    }

    @Test
    void pinnedNoteIsUnpinnedByTheSandboxClock() {
        var client = Control.likeGuide("unpinned");
        var number = client.importAccount("N");
        client.post(
                        "notes/create/",
                        json(
                                "{'import_supplier':'TENTACLE_ENERGY','external_account_number':'N','notes':[{'body':'Pinned',"
                                        + "'is_pinned':true,'unpin_at':'2019-08-07T12:00:00Z'},{'body':'For good','is_pinned':true}]}"))
                .statusCode(201);
        var pinned = "notes.findAll { it.is_pinned }.body";
        view("unpinned", number).body(pinned, contains("Pinned", "For good"));
        Control.put("/unpinned/clock", "{'mode':'frozen','at':'2019-08-07T11:59:59Z'}")
                .statusCode(200);
        view("unpinned", number).body(pinned, contains("Pinned", "For good"));
        Control.put("/unpinned/clock", "{'mode':'frozen','at':'2019-08-07T12:00:00Z'}")
                .statusCode(200);
        view("unpinned", number).body(pinned, contains("For good")).body("notes.body", hasItem("Pinned"));
    }

    @Test
    void controlApiShowsStatementsAndInstructionsOfImportAndCalls() {
        var client = Control.likeGuide("shown");
        var number = client.importAccount("S");
        client.post("historical-statements/create/", fixture("statement/two-statements", "S"))
                .statusCode(201);
        client.post("payment-instruction/create/", fixture("instruction/card", "S"))
                .statusCode(201);
        ObjectNode statements = fixture("statement/two-statements");
        view("shown", number)
                .body(
                        "statements.statement_id",
                        contains(
                                "SEREN-S-0417-01",
                                "SEREN-S-0417-02",
                                statements.at("/statements/0/statement_id").asText(),
                                statements.at("/statements/1/statement_id").asText()))
                .body("payment_instructions.is_active", contains(true))
                .body("payment_instructions.vendor", contains("STRIPE"));
    }

    @Test
    void firstInstructionOfALedgerIsActiveAndAllAreStored() {
        var client = Control.likeGuide("instructions");
        var payload = account("I");
        payload.set(
                "payment_instructions",
                json("[{'vendor':'STRIPE','type':'CARD','reference':'FIRST'},"
                        + "{'vendor':'STRIPE','type':'CARD','reference':'SECOND'}]"));
        view("instructions", client.importAccount(payload))
                .body("payment_instructions.reference", contains("FIRST", "SECOND"))
                .body("payment_instructions.is_active", contains(true, false));
    }

    @Test
    void accountWithLedgersIsCreatedFromThem() {
        var client = Control.likeGuide("ledgers");
        var payload = account("L");
        ObjectNode ledger = json("{'ledger_code':'TENTACLE_ELECTRICITY','identifiers':['1900417306525','7416205803'],"
                + "'last_statement_closing_date':'2019-07-30'}");
        ledger.set("last_statement_balance", payload.remove("last_statement_balance"));
        for (var list : new String[] {"current_statement_transactions", "historical_statement_transactions"}) {
            ledger.set(list, payload.remove(list));
        }
        payload.remove("last_statement_issue_date");
        payload.remove("transfer_balance");
        payload.putArray("ledgers").add(ledger);

        view("ledgers", client.importAccount(payload))
                .body("balance", equalTo("73.25"))
                .body("open_statement.opened_on", equalTo("2019-07-31"))
                .body("ledgers.ledger_code", contains("TENTACLE_ELECTRICITY"))
                .body(
                        "transactions.findAll { it.on_open_statement }.transaction_id",
                        contains("SEREN-T-31", "SEREN-T-32"))
                .body(
                        "transactions.findAll { !it.on_open_statement }.document.transaction_id",
                        contains("SEREN-T-21", "SEREN-T-17"));
        client.post(
                        "transactions/create/",
                        json("{'import_supplier':'TENTACLE_ENERGY','external_account_number':'L','transactions':["
                                + "{'transaction_id':'SEREN-T-32','transaction_date':'2019-08-05','amount':'1',"
                                + "'type':'PAYMENT','reason':'r'}]}"))
                .statusCode(201)
                .body("results.status", contains("TRANSACTION_ALREADY_EXISTS"));
    }
}
