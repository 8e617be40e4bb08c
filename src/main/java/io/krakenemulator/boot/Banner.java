package io.krakenemulator.boot;

import io.krakenemulator.sandbox.FirstKey;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Prints the addresses and keys with which a user starts. */
@ApplicationScoped
class Banner {

    private static final Logger LOG = Logger.getLogger("io.krakenemulator");

    private final HttpServer server;
    private final String host;
    private final boolean isReachable;
    private final int managementPort;
    private final Queue<FirstKey> firstKeys = new ConcurrentLinkedQueue<>();

    Banner(
            HttpServer server,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.management.port") int managementPort) {
        this.server = server;
        this.isReachable = !isLoopback(host);
        // A browser cannot open 0.0.0.0 or ::, so the banner shows localhost.
        this.host = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        this.managementPort = managementPort;
    }

    /** Takes a key that is the same in every copy of the emulator, and therefore no secret, for the log. */
    void show(@Observes FirstKey key) {
        firstKeys.add(key);
    }

    void print() {
        String base = base();
        LOG.infof("Data-import API   %s", base);
        LOG.infof("OpenAPI document  %s/openapi.json, %s/openapi.yaml; Swagger UI %s/docs", base, base, base);
        // Not with %d, which would load the number format of the locale
        LOG.infof("Health, metrics   http://%s:%s/q/health/ready, /q/metrics", host, String.valueOf(managementPort()));
        for (FirstKey key : firstKeys) {
            LOG.infof("Sandbox %-9s API key %s", key.sandbox(), key.key());
        }
        if (isReachable && !firstKeys.isEmpty()) {
            LOG.warn("These API keys are public, and other machines can reach this port. Configure sandboxes of your"
                    + " own, or set EMULATOR_SHIPPED_SANDBOXES=false, or QUARKUS_HTTP_HOST=127.0.0.1");
        }
    }

    /** Returns the address of the interfaces: that with TLS where a certificate is set. */
    private String base() {
        int secure = server.getSecurePort();
        return secure > 0 ? "https://" + host + ":" + secure : "http://" + host + ":" + server.getPort();
    }

    /** Returns whether only this machine reaches an address that a server listens on. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Returns the port. The server knows it only if it had to choose one. */
    private int managementPort() {
        int chosen = server.getManagementPort();
        return chosen > 0 ? chosen : managementPort;
    }
}
