package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;

/**
 * A stored certificate.
 *
 * @param id eight hex digits
 * @param seed the seed of the accounts
 * @param accounts how many accounts the loader brings in for each scenario
 */
record Certificate(String id, String name, long seed, int accounts, Instant createdAt, List<Trial> trials) {

    /** Copies the trials. */
    Certificate {
        trials = List.copyOf(trials);
    }

    /**
     * A scenario of a certificate.
     *
     * @param sandbox the id of the sandbox that was created for it
     */
    record Trial(Scenario scenario, long sandbox) {}

    /** Returns the name of the sandbox of a scenario. */
    String sandboxName(Scenario scenario) {
        return "certificate-" + id + "-" + scenario.wire();
    }

    String trialsAsJson() {
        var list = JsonNodeFactory.instance.arrayNode();
        trials.forEach(trial ->
                list.addObject().put("scenario", trial.scenario().wire()).put("sandbox", trial.sandbox()));
        return list.toString();
    }
}
