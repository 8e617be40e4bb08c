package io.krakenemulator.payload;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Explainer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.RuleEngine;
import io.krakenemulator.validation.ValidationResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/** The readers and the rules for payloads, as the strictness of a sandbox selects them. */
@ApplicationScoped
class PayloadEngine {

    private final PayloadReader reader;
    private final PayloadReader strictReader;
    private final Explainer explainer;
    private final Explainer strictExplainer;
    private final RuleEngine rules;

    PayloadEngine(Validator validator, RuleBook rules, ValidationConfig config) {
        this.reader = new PayloadReader(validator, config.maxProblems());
        this.strictReader = PayloadReader.forStrictSandboxes(validator, config.maxProblems());
        this.rules = new RuleEngine(rules);
        this.explainer = new Explainer(rules, reader.keepBrokenObjects(), false);
        this.strictExplainer = new Explainer(rules, strictReader.keepBrokenObjects(), true);
    }

    /** Returns the reader for payloads of a sandbox. */
    PayloadReader readerFor(Sandbox sandbox) {
        return sandbox.isStrict() ? strictReader : reader;
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
