package io.krakenemulator.testsupport;

import io.krakenemulator.testsupport.control.ApiClient;
import io.krakenemulator.testsupport.control.SandboxesApi;
import io.krakenemulator.testsupport.control.model.SandboxDescription;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A running emulator, and the key of its control API. */
public final class KrakenEmulator {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** The control API allows 63 characters; a dash and eight random ones follow. */
    private static final int LONGEST_PREFIX = 54;

    private final URI address;
    private final ApiClient client;
    private final SandboxesApi sandboxes;

    /**
     * @param address the address of the emulator, such as {@code http://localhost:8080}
     * @param adminKey the key of the control API
     */
    public KrakenEmulator(URI address, String adminKey) {
        this.address = URI.create(address.toString().replaceAll("/+$", ""));
        this.client = new ApiClient();
        client.updateBaseUri(this.address.toString());
        client.setReadTimeout(TIMEOUT);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + adminKey));
        this.sandboxes = new SandboxesApi(client);
    }

    /** Returns the address of the emulator, without a slash at its end. */
    public URI address() {
        return address;
    }

    /** Creates a sandbox whose name begins with the given prefix, and returns it. Its close deletes it. */
    public Sandbox createSandbox(String prefix, SandboxOptions options) {
        var name = uniqueName(prefix);
        var created = ControlCall.answer(() -> sandboxes.makeSandbox(options.request(name)));
        return new Sandbox(address, client, name, created.getApiKeys().get(0));
    }

    private static String uniqueName(String prefix) {
        var allowed = "test-" + prefix.replaceAll("[^A-Za-z0-9._-]", "_");
        var random = UUID.randomUUID().toString().substring(0, 8);
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_PREFIX)) + "-" + random;
    }

    /** Returns the names of all sandboxes. */
    public List<String> sandboxNames() {
        return ControlCall.answer(sandboxes::listSandboxes).stream()
                .map(SandboxDescription::getName)
                .toList();
    }
}
