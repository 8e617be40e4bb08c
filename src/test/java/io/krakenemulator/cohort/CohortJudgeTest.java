package io.krakenemulator.cohort;

import static io.krakenemulator.testing.DataImport.account;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.lifecycle.SeedDocument;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The judge without a server gives the verdicts of the check to the byte. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CohortJudgeTest {

    private static final String LINES = "application/x-ndjson";
    private static final CohortJudge.Options GUIDE = CohortJudge.Options.of(SeedDocument.readShipped("guide"), "guide");

    private static byte[] check(String path, byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(LINES, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .contentType(LINES)
                .body(body)
                .post("/emulator/v1/sandboxes" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Judges the lines of a body, and returns the verdicts as an answer has them before its summary. */
    private static String judge(CohortJudge judge, byte[] body) {
        var answer = new ByteArrayOutputStream();
        int from = 0;
        for (long number = 1; from <= body.length; number++) {
            int end = from;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            var verdict = judge.judge(number, Arrays.copyOfRange(body, from, end));
            if (verdict != null) {
                answer.writeBytes(verdict);
                answer.write('\n');
            }
            from = end + 1;
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String withoutSummary(byte[] answer) {
        var text = new String(answer, StandardCharsets.UTF_8);
        int summary = text.indexOf("{\"summary\"");
        assertTrue(summary >= 0, text);
        return text.substring(0, summary);
    }

    private static void addFixtures(ByteArrayOutputStream body, PayloadName kind) throws IOException {
        var folder = kind.parameter().replaceAll("s$", "");
        try (var files = Files.list(Path.of("src/test/resources/fixtures", folder))) {
            for (var file : files.sorted().toList()) {
                var payload = new ObjectMapper().readTree(file.toFile());
                body.writeBytes((payload + "\n").getBytes(StandardCharsets.UTF_8));
                body.writeBytes((payload.toString().replaceAll("\"20[0-9]{2}-", "\"2050-") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                body.writeBytes((payload.toString().replaceAll("(\":\")[A-Z]", "$1é€") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void verdictsAreThoseOfTheCheckToTheByte(PayloadName kind) throws IOException {
        Control.likeGuide("judged-" + kind.parameter());
        var body = new ByteArrayOutputStream();
        addFixtures(body, kind);
        body.writeBytes("\n \t\r\n{\"a\": \n[]\n{}\n[{}]\nnull\n\"x\"\n{\"import_supplier\": 1}\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n', '1'});
        var answer =
                check("/judged-" + kind.parameter() + "/check?across=false&as=" + kind.parameter(), body.toByteArray());
        assertEquals(withoutSummary(answer), judge(new CohortJudge(GUIDE.as(kind)), body.toByteArray()));
    }

    @Test
    void clockOfTheSandboxIsTheMomentUnlessAnotherIsGiven() {
        var moment = Instant.parse("2031-02-03T04:05:06Z");
        assertEquals(Instant.parse("2019-08-06T12:00:00Z"), new CohortJudge(GUIDE).moment());
        assertEquals(moment, new CohortJudge(GUIDE.at(moment)).moment());
    }

    @Test
    void lineOverTheLimitIsTooLong() {
        var judge =
                new CohortJudge(new CohortJudge.Options(GUIDE.seed(), "guide", null, PayloadName.ACCOUNTS, 10, 1_000));
        assertTrue(new String(judge.judge(7, "{\"a\": 1234}".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .startsWith("{\"line\":7,\"external_account_number\":null,\"import_supplier\":null,"
                        + "\"verdict\":\"too_long\""));
    }

    @Test
    void keysAreThoseOfTheAccount() {
        var judge = new CohortJudge(GUIDE);
        var keys = judge.findKeys(account("K-1").toString().getBytes(StandardCharsets.UTF_8), true)
                .orElseThrow();
        assertEquals("K-1", keys.number().value());
        assertTrue(keys.contacts().size() > 0);
        assertTrue(judge.findKeys("{".getBytes(StandardCharsets.UTF_8), true).isEmpty());
        assertEquals(
                List.of(),
                judge.findKeys("{}".getBytes(StandardCharsets.UTF_8), false)
                        .orElseThrow()
                        .keys());
    }

    @Test
    void unknownSandboxIsRefusedWithTheNamesOfTheFile() {
        var refused = assertThrows(
                SeedFailure.class,
                () -> new CohortJudge(CohortJudge.Options.of(SeedDocument.readShipped("guide"), "other")));
        assertEquals("sandboxes/guide.yaml has no sandbox \"other\", only guide", refused.getMessage());
    }
}
