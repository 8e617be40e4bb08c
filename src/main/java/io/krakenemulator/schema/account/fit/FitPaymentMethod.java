package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How feed-in tariff payments are made.")
public enum FitPaymentMethod {
    BACS,
    CHEQUE,
    CHAPS,
    FOREIGN_CHAPS
}
