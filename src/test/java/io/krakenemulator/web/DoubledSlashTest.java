package io.krakenemulator.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asserts that two slashes in a row are not read as one. Client libraries fold them, so the requests are written by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DoubledSlashTest {

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({
        "/v1/data-import/all-account-import-processes/NOBODY/, Token 12345, 200",
        "/v1/data-import/all-account-import-processes//NOBODY/, Token 12345, 404",
        "/v1/data-import//all-account-import-processes/NOBODY/, Token 12345, 404",
        "/v1/data-import/all-account-import-processes/NOBODY//, Token 12345, 404",
        "//v1/data-import/all-account-import-processes/NOBODY/, Token 12345, 404",
        "/v1//data-import/all-account-import-processes/NOBODY/, nobody, 401",
        "/emulator//v1/rules, Bearer admin-key-for-tests, 404",
        "/emulator//v1/rules, nobody, 401",
        "//openapi.json, nobody, 404",
        "/v1//graphql, nobody, 404"
    })
    void pathWithTwoSlashesInARowIsNotFound(String path, String credentials, int status) {
        var answer = RawHttp.talk(
                server,
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: " + credentials
                        + "\r\n\r\n");
        assertEquals(status, RawHttp.status(answer), answer);
        if (status == 404) {
            assertEquals("{\"detail\":\"Not found.\",\"code\":\"not_found\"}", RawHttp.body(answer));
        }
    }
}
