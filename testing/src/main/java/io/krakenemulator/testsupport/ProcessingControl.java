package io.krakenemulator.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.testsupport.control.ApiClient;
import io.krakenemulator.testsupport.control.ProcessingApi;
import io.krakenemulator.testsupport.control.model.Processing;
import io.krakenemulator.testsupport.control.model.ProcessingSettings;
import io.krakenemulator.testsupport.control.model.Release;
import java.time.Duration;

/** The processing of a sandbox's accounts. */
public final class ProcessingControl {

    private final ProcessingApi processing;
    private final String sandbox;

    ProcessingControl(ApiClient client, String sandbox) {
        this.processing = new ProcessingApi(client);
        this.sandbox = sandbox;
    }

    /** Returns the settings, and the accounts in progress. */
    public Processing status() {
        return ControlCall.answer(() -> processing.getProcessing(sandbox));
    }

    /** Limits how many accounts are in progress at once; 0 for no limit. Calls beyond it are answered with 429. */
    public void limitConcurrency(int accounts) {
        set(new ProcessingSettings().concurrencyLimit(accounts));
    }

    /** Sets how long processing an account takes. */
    public void setDuration(Duration duration) {
        set(new ProcessingSettings().duration(JsonNodeFactory.instance.textNode(duration.toString())));
    }

    /** Sets the range from which the sandbox's seed draws how long processing an account takes. */
    public void setDuration(Duration min, Duration max) {
        JsonNode range =
                JsonNodeFactory.instance.objectNode().put("min", min.toString()).put("max", max.toString());
        set(new ProcessingSettings().duration(range));
    }

    /** Closes the hold gate: later work stops there, with its slot taken and its account not created. */
    public void hold() {
        set(new ProcessingSettings().hold(true));
    }

    /** Opens the hold gate, and releases the work that it holds. */
    public void stopHolding() {
        set(new ProcessingSettings().hold(false));
    }

    /** Releases the oldest held accounts. Returns how many were released. */
    public int release(int count) {
        return release(new Release().count(count));
    }

    /** Releases all held accounts; later ones are held again. Returns how many were released. */
    public int releaseAll() {
        return release(new Release());
    }

    private int release(Release release) {
        return ControlCall.answer(() -> processing.releaseProcessing(sandbox, release))
                .getReleased();
    }

    private void set(ProcessingSettings settings) {
        ControlCall.answer(() -> processing.setProcessing(sandbox, settings));
    }
}
