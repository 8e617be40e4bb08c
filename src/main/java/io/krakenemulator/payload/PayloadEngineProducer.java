package io.krakenemulator.payload;

import io.krakenemulator.validation.RuleBook;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/** Creates the one engine of this replica, with its settings. */
class PayloadEngineProducer {

    @Produces
    @Singleton
    PayloadEngine create(Validator validator, RuleBook rules, ValidationConfig config) {
        return new PayloadEngine(validator, rules, config.maxProblems());
    }
}
