package io.krakenemulator.importing;

import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.processing.ThrottleReason;
import io.krakenemulator.processing.WorkOutcome;

/** The outcome of processing a staged account. */
public sealed interface ProcessingOutcome extends WorkOutcome {

    /**
     * The account is created.
     *
     * @param accountNumber the number of the new account
     * @param externalNumber the account's number in the source system
     */
    record Created(String accountNumber, String externalNumber) implements ProcessingOutcome {}

    /** The dry run has shown that the account can be created. */
    record DryRunPassed() implements ProcessingOutcome {}

    /** The account cannot be created. */
    record Rejected(Rejection rejection) implements ProcessingOutcome {}

    /** Too many accounts are being processed. Nothing was done. */
    record Throttled(ThrottleReason reason) implements ProcessingOutcome {}

    /** The work lost its lease while it waited. */
    record LeaseLost() implements ProcessingOutcome {}

    /** The window of a scheduled account closed before the work was due. */
    record WindowClosed() implements ProcessingOutcome {}

    @Override
    default End end() {
        if (this instanceof Created || this instanceof DryRunPassed) {
            return End.COMPLETED;
        }
        return this instanceof Rejected ? End.REJECTED : End.INTERRUPTED;
    }

    /** Returns the outcome as the result of a call that asked for an account. */
    default Result<Created> toResult() {
        if (this instanceof Created created) {
            return Result.success(created);
        } else if (this instanceof DryRunPassed) {
            return Result.reject(new Rejection.DryRunPassed());
        } else if (this instanceof Rejected rejected) {
            return Result.reject(rejected.rejection());
        } else if (this instanceof Throttled) {
            return Result.reject(new Rejection.Throttled());
        }
        return Result.reject(new Rejection.Interrupted());
    }
}
