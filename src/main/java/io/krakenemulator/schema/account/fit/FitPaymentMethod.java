package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How feed-in tariff payments are made. Source: schema. */
@RegisterForReflection
public enum FitPaymentMethod {
    BACS,
    CHEQUE,
    CHAPS,
    FOREIGN_CHAPS
}
