package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDocument;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.sandbox.NewSandbox;
import io.krakenemulator.sandbox.Strictness;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * A sandbox that is to be created. A null component gets its default.
 *
 * @param referenceData its reference data, products included, as the operator wrote it
 */
public record SandboxDefinition(
        String name,
        String seed,
        ClockSetting clock,
        Dialect dialect,
        Strictness strictness,
        ObjectNode referenceData) {

    private static final Logger LOG = Logger.getLogger(SandboxDefinition.class);

    /** Fills in the defaults. */
    public SandboxDefinition {
        seed = Objects.requireNonNullElse(seed, name);
        clock = Objects.requireNonNullElse(clock, ClockSetting.LIVE);
        dialect = replaceFormerName(name, Objects.requireNonNullElse(dialect, Dialect.GUIDE));
        strictness = Objects.requireNonNullElse(strictness, Strictness.GUIDE);
        referenceData = Objects.requireNonNullElseGet(referenceData, JsonNodeFactory.instance::objectNode);
    }

    private static Dialect replaceFormerName(String sandbox, Dialect dialect) {
        if (dialect != dialect.current()) {
            LOG.warnf(
                    "The dialect nested is called schema now: sandbox=%s. The next release refuses the former name.",
                    sandbox);
        }
        return dialect.current();
    }

    /** Returns the reference data in the body of a request or in an entry of a seed file; null if there is none. */
    public static ObjectNode referenceDataOf(JsonNode sent) {
        return sent.get("reference_data") instanceof ObjectNode document ? document : null;
    }

    List<JsonNode> products() {
        return ReferenceDocument.products(referenceData);
    }

    /**
     * Returns the rows to create.
     *
     * @param real the real time
     */
    NewSandbox newSandbox(Instant real) {
        return new NewSandbox(
                name,
                seed,
                clock.createClock(real),
                dialect,
                strictness,
                ReferenceDocument.withEmptyProducts(referenceData).toString(),
                referenceData.toString());
    }
}
