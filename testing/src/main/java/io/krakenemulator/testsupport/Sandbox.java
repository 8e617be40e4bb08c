package io.krakenemulator.testsupport;

import io.krakenemulator.testsupport.control.ApiClient;
import io.krakenemulator.testsupport.control.SandboxesApi;
import java.net.URI;

/** A sandbox of a test: what the loader under test needs, and the control of it. */
public final class Sandbox implements AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final URI baseUrl;
    private final String name;
    private final String apiKey;
    private final SandboxesApi sandboxes;
    private final ClockControl clock;
    private final SupplierControl suppliers;
    private final ProcessingControl processing;
    private final ReferenceDataControl referenceData;
    private final AccountQueries accounts;

    Sandbox(URI baseUrl, ApiClient client, String name, String apiKey) {
        this.baseUrl = baseUrl;
        this.name = name;
        this.apiKey = apiKey;
        this.sandboxes = new SandboxesApi(client);
        this.clock = new ClockControl(sandboxes, name);
        this.suppliers = new SupplierControl(client, name);
        this.processing = new ProcessingControl(client, name);
        this.referenceData = new ReferenceDataControl(client, name);
        this.accounts = new AccountQueries(client, name);
    }

    /** Returns the address for the loader, without a path: {@code /v1/data-import/…} follows. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Returns the key for the loader, which sends {@code Authorization: Token KEY}. */
    public String apiKey() {
        return apiKey;
    }

    /** Returns the name of the sandbox in the control API. */
    public String name() {
        return name;
    }

    /** Returns the control of the clock. */
    public ClockControl clock() {
        return clock;
    }

    /** Returns the control of import suppliers and of skipped accounts. */
    public SupplierControl suppliers() {
        return suppliers;
    }

    /** Returns the control of processing: limit, duration, and the hold gate. */
    public ProcessingControl processing() {
        return processing;
    }

    /** Returns the control of reference data. */
    public ReferenceDataControl referenceData() {
        return referenceData;
    }

    /** Returns the queries of accounts in any state. */
    public AccountQueries accounts() {
        return accounts;
    }

    /** Removes all accounts and returns to the reference data and the clock of the baseline. */
    public void reset() {
        ControlCall.answer(() -> sandboxes.resetSandbox(name));
    }

    /** Makes the present reference data and clock the state that resets return to. */
    public void setBaseline() {
        ControlCall.answer(() -> sandboxes.setBaseline(name));
    }

    /** Deletes the sandbox with its data and keys. Does nothing if it is deleted already. */
    @Override
    public void close() {
        try {
            ControlCall.send(() -> sandboxes.deleteSandbox(name));
        } catch (ControlException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public String toString() {
        return name + " at " + baseUrl;
    }
}
