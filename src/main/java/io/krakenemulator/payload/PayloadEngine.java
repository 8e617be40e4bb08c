package io.krakenemulator.payload;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Choices;
import io.krakenemulator.validation.Explainer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.BodyMemory;
import io.krakenemulator.web.JsonBody;
import jakarta.validation.Validator;
import java.util.List;

/**
 * The readers and the rules for payloads, as the strictness of a sandbox selects them. It needs neither a server nor a database.
 * Several threads may use it.
 */
public final class PayloadEngine {

    private final PayloadReader reader;
    private final PayloadReader strictReader;
    private final Explainer explainer;
    private final Explainer strictExplainer;
    private final RuleEngine rules;

    /**
     * Creates an engine.
     *
     * @param maxProblems how many problems of one payload are listed at most
     */
    public PayloadEngine(Validator validator, RuleBook rules, int maxProblems) {
        this.reader = new PayloadReader(validator, maxProblems);
        this.strictReader = PayloadReader.forStrictSandboxes(validator, maxProblems);
        this.rules = new RuleEngine(rules);
        this.explainer = new Explainer(rules, reader.keepBrokenObjects(), false);
        this.strictExplainer = new Explainer(rules, strictReader.keepBrokenObjects(), true);
    }

    /** Returns the reader for payloads of a sandbox. */
    PayloadReader readerFor(Sandbox sandbox) {
        return sandbox.isStrict() ? strictReader : reader;
    }

    /**
     * Reads one of many bodies.
     *
     * @param choices the values that the reference data of the sandbox lists
     * @param memory the memory of its values
     * @throws ApiFailure as {@link BodyMemory} says
     */
    public <T> ReadBody<T> read(Sandbox sandbox, byte[] body, PayloadForm<T> form, Choices choices, BodyMemory memory) {
        try {
            var json = JsonBody.parsePayload(body, form.known(), memory);
            return new ReadBody<>(json, form.reading().read(explainingReaderFor(sandbox), json, choices), null);
        } catch (ApiFailure refused) {
            if (refused.isParseError()) {
                return new ReadBody<>(null, null, refused);
            }
            throw refused;
        }
    }

    /** Runs the rules over a body that was read, and adds the problems that its call finds beyond the rules. */
    public <T> ValidatedBatch.Item<T> complete(Sandbox sandbox, ReadBody<T> body, BatchFacts<T> facts) {
        if (body.refusal() != null) {
            return new ValidatedBatch.Item<>(null, null, List.of(), body.refusal());
        }
        var result = runRules(sandbox, body.parsed(), facts.facts());
        var hidden = explainerFor(sandbox).findHidden(body.parsed(), facts.facts());
        return new ValidatedBatch.Item<>(body.json(), facts.completion().apply(result), hidden, null);
    }

    /** Runs the rules of a sandbox over a payload. */
    <T> ValidationResult<T> runRules(Sandbox sandbox, ParsedPayload<T> parsed, Facts facts) {
        return rules.run(parsed, facts, sandbox.isStrict());
    }

    /** Returns the reader for payloads of a sandbox that will be explained. */
    PayloadReader explainingReaderFor(Sandbox sandbox) {
        return explainerFor(sandbox).reader();
    }

    /** Returns the explainer for payloads of a sandbox. */
    Explainer explainerFor(Sandbox sandbox) {
        return sandbox.isStrict() ? strictExplainer : explainer;
    }
}
