package io.krakenemulator.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A client of the emulated interface, for one sandbox. */
public final class DataImport {

    public static final DataImport GUIDE = new DataImport("12345");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ContractFilter CONTRACT = new ContractFilter();
    private static final String ROOT = "/v1/data-import/";

    private final String key;

    public DataImport(String key) {
        this.key = key;
    }

    /** Returns a fixture, such as {@code note/two-notes}, to be changed at will. */
    @SuppressWarnings("unchecked")
    public static <T extends JsonNode> T fixture(String name) {
        try (var file = DataImport.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return (T) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON with single quotes for double ones. */
    public static <T extends JsonNode> T json(String text) {
        return exactly(text.replace('\'', '"'));
    }

    /** JSON as it stands. */
    @SuppressWarnings("unchecked")
    public static <T extends JsonNode> T exactly(String text) {
        try {
            return (T) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns a fixture of an account or of a call on one, for the account of that number. It is its reference too. */
    public static ObjectNode fixture(String name, String number) {
        ObjectNode payload = fixture(name);
        payload.path("references").forEach(reference -> ((ObjectNode) reference).put("value", number));
        return payload.put("external_account_number", number);
    }

    public ValidatableResponse post(String path, JsonNode body) {
        return post(path, body.toString());
    }

    public ValidatableResponse post(String path, String body) {
        return given().filter(CONTRACT)
                .header("Authorization", "Token " + key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path)
                .then();
    }

    /** Returns a call without a body. */
    public ValidatableResponse post(String path) {
        return given().filter(CONTRACT)
                .urlEncodingEnabled(false)
                .header("Authorization", "Token " + key)
                .post(ROOT + path)
                .then();
    }

    public ValidatableResponse get(String path) {
        return given().filter(CONTRACT)
                .urlEncodingEnabled(false)
                .header("Authorization", "Token " + key)
                .get(ROOT + path)
                .then();
    }

    /** Returns an account with an electricity and a gas meter point, its statement open since 2019-08-01. */
    public static ObjectNode account(String number) {
        return fixture("account/dual-fuel", number);
    }

    public void stage(ObjectNode account) {
        post("account-import-process/create-or-update/", account).statusCode(201);
    }

    /** Stages and processes the account of that number. Returns its number in the sandbox. */
    public String importAccount(String number) {
        return importAccount(account(number));
    }

    public String importAccount(ObjectNode account) {
        stage(account);
        ObjectNode process =
                json("{'import_supplier_code':'TENTACLE_ENERGY','operations_team_name':'Tentacle Operations'}");
        process.set("external_account_number", account.get("external_account_number"));
        return post("account-import-process/process/", process)
                .statusCode(201)
                .extract()
                .path("kraken_account_number");
    }
}
