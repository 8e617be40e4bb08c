package io.krakenemulator.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.krakenemulator.contract.GeneratedCases.Case;
import io.krakenemulator.testing.ContractFilter;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sends a sample of the generated cases and asserts that the engine's problems arrive at the client. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GeneratedCasesOverHttpTest {

    /** One case in so many is sent. */
    private static final int EVERY = 25;

    private static final ContractFilter CONTRACT = new ContractFilter();

    /** Writes escapes, because half of a surrogate pair cannot be sent otherwise. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Test
    void forbiddenValuesAreRefusedWithCodeAndPlace() {
        // The dialect whose answers list the problems of every call.
        var key = Control.post("", "{'name':'generated-cases','copy_of':'guide','dialect':'both'}")
                .statusCode(201)
                .extract()
                .<String>path("api_keys[0]");
        var count = new AtomicInteger();
        var sent = new AtomicInteger();
        var failures = new ArrayList<String>();
        Payloads.cases(WireDocument.readReleased(), (payloads, one) -> {
            if (!one.isAllowed() && count.getAndIncrement() % EVERY == 0) {
                sent.incrementAndGet();
                send(key, payloads, one, failures);
            }
        });
        assertEquals(List.of(), failures);
        assertTrue(sent.get() > 100, sent + " cases only");
    }

    private static void send(String key, Payloads payloads, Case one, List<String> failures) {
        String body;
        try {
            body = JSON.writeValueAsString(one.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(one.name(), e);
        }
        var answer = given().filter(CONTRACT)
                .header("Authorization", "Token " + key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(payloads.path());
        List<String> codes = answer.path("errors.code");
        List<String> places = answer.path("errors.attr");
        for (int i = 0; answer.statusCode() == 400 && codes != null && i < codes.size(); i++) {
            if (one.expected().equals(codes.get(i) + " " + places.get(i))) {
                return;
            }
        }
        failures.add(
                one.name() + ": expected [" + one.expected() + "] in " + answer.statusCode() + " " + answer.asString());
    }
}
