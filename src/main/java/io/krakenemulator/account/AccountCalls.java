package io.krakenemulator.account;

import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;

/** Reads the calls on imported accounts. */
public final class AccountCalls {

    private AccountCalls() {}

    /** Validates the body of a call. */
    public static <T> Uni<AccountCall<T>> read(
            PayloadValidation validation, Sandbox sandbox, byte[] body, PayloadKind kind, Class<T> type) {
        return validation.validate(sandbox, body, type).map(validated -> AccountCall.of(kind, validated));
    }
}
