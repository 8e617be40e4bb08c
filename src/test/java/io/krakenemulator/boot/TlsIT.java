package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.boot.embedded.EmbeddedServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with a certificate, as docs/operate.md sets it up. */
class TlsIT {

    private static final String ALIAS = "tls";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void servesHttpsAlone() throws Exception {
        var store = createKeyStore();
        int port = PackagedApplication.freePort();
        try (var server = EmbeddedServer.temporary()) {
            server.start();
            var variables = PackagedApplication.with(
                    PackagedApplication.variablesFor(server),
                    Map.of(
                            "QUARKUS_TLS__HTTPS__KEY_STORE_PEM__0__CERT",
                            writePem(
                                    "tls.crt",
                                    "CERTIFICATE",
                                    store.getCertificate(ALIAS).getEncoded()),
                            "QUARKUS_TLS__HTTPS__KEY_STORE_PEM__0__KEY",
                            writePem(
                                    "tls.key",
                                    "PRIVATE KEY",
                                    store.getKey(ALIAS, PASSWORD).getEncoded()),
                            "QUARKUS_HTTP_TLS_CONFIGURATION_NAME",
                            "https",
                            "QUARKUS_HTTP_INSECURE_REQUESTS",
                            "disabled",
                            "QUARKUS_HTTP_SSL_PORT",
                            String.valueOf(port)));
            try (var application = PackagedApplication.start(folder, variables).awaitReady()) {
                awaitAddress(application, "https://localhost:" + port);
                var address = URI.create(
                        "https://localhost:" + port + "/v1/data-import/all-account-import-processes/TENTACLE_ENERGY/");
                var answer = clientThatTrusts(store)
                        .send(
                                HttpRequest.newBuilder(address)
                                        .header("Authorization", "Token 12345")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), answer::body);
                assertTrue(answer.headers().firstValue("X-Request-Id").isPresent());
                assertTrue(
                        answer.headers().firstValue("Content-Security-Policy").isPresent());
                assertThrows(ConnectException.class, () -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(application.address("/")).build(),
                                HttpResponse.BodyHandlers.discarding()));
                try (var probe = application.probe(folder.resolve("probe"))) {
                    assertEquals(0, probe.awaitExit());
                }
            }
        }
    }

    /** Waits for the line with the address. The management port may be ready shortly before the others listen. */
    private static void awaitAddress(PackagedApplication application, String address) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (application.log().stream().noneMatch(line -> line.contains(address))) {
            assertTrue(System.nanoTime() < deadline, () -> application.log().toString());
            Thread.sleep(50);
        }
    }

    /** Creates a self-signed certificate, with the tool of the JDK. */
    private KeyStore createKeyStore() throws Exception {
        var file = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private String writePem(String name, String kind, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(content);
        var text = "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static HttpClient clientThatTrusts(KeyStore store) throws Exception {
        var certificates = KeyStore.getInstance(KeyStore.getDefaultType());
        certificates.load(null);
        certificates.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
