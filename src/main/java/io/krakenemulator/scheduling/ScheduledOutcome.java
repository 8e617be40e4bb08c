package io.krakenemulator.scheduling;

import io.krakenemulator.importing.ProcessingOutcome;
import io.krakenemulator.outcome.ImportError;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.schema.account.ImportStatus;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import java.util.Set;
import java.util.TreeSet;

/** The outcome of an attempt to create a scheduled account. */
sealed interface ScheduledOutcome {

    /**
     * The scheduled account is done with.
     *
     * @param error {@code null} unless the status is one of an error
     */
    record Finished(ImportStatus status, ImportError error) implements ScheduledOutcome {}

    /** A process call is at work on this account. The account is tried again. */
    record AccountBusy() implements ScheduledOutcome {}

    /** No account of this sandbox can be created at present. The account is tried again, and the sandbox left alone until then. */
    record SandboxBusy() implements ScheduledOutcome {}

    ScheduledOutcome CANCELLED = new Finished(ImportStatus.CANCELLED, null);

    /** Returns what the outcome of processing means for the schedule. */
    static ScheduledOutcome of(boolean isDryRun, ProcessingOutcome outcome) {
        if (outcome instanceof ProcessingOutcome.Created) {
            return new Finished(ImportStatus.PROCESSED, null);
        } else if (outcome instanceof ProcessingOutcome.DryRunPassed) {
            return new Finished(ImportStatus.DRY_RUN_SUCCEEDED, null);
        } else if (outcome instanceof ProcessingOutcome.WindowClosed) {
            return CANCELLED;
        } else if (outcome instanceof ProcessingOutcome.Rejected rejected) {
            return of(isDryRun, rejected.rejection());
        }
        return new SandboxBusy();
    }

    private static ScheduledOutcome of(boolean isDryRun, Rejection rejection) {
        if (rejection instanceof Rejection.AlreadyImported) {
            return isDryRun
                    ? fail(true, errorOf(StateProblem.ALREADY_IMPORTED))
                    : new Finished(ImportStatus.PROCESSED, null);
        } else if (rejection instanceof Rejection.Blocked blocked) {
            return ofBlocked(isDryRun, blocked);
        } else if (rejection instanceof Rejection.InvalidPayload invalid) {
            return fail(isDryRun, errorOf(invalid.result()));
        }
        throw new IllegalStateException("Processing does not reject with " + rejection.getClass());
    }

    private static ScheduledOutcome ofBlocked(boolean isDryRun, Rejection.Blocked blocked) {
        return switch (blocked.problem()) {
            case IN_PROGRESS -> new AccountBusy();
            case SKIPPED -> CANCELLED;
            case SUPPLIER_NOT_ONGOING -> fail(isDryRun, errorOf(blocked.problem()));
            case NOT_STAGED, ALREADY_IMPORTED -> fail(isDryRun, errorOf(blocked.result()));
        };
    }

    private static ScheduledOutcome fail(boolean isDryRun, ImportError error) {
        return new Finished(isDryRun ? ImportStatus.DRY_RUN_ERRORED : ImportStatus.ERRORED, error);
    }

    /** Returns the error of an account that the state of its process or supplier stops. */
    static ImportError errorOf(StateProblem problem) {
        return new ImportError(problem.check(), problem.detail());
    }

    private static ImportError errorOf(ValidationResult<?> result) {
        Set<String> codes = new TreeSet<>();
        result.problems().stream().map(Problem::code).forEach(codes::add);
        return errorOf(String.join(", ", codes));
    }

    /** Returns the error of an account whose payload has problems with these codes. */
    static ImportError errorOf(String codes) {
        return ImportError.ofInvalidData("The account's data did not pass: " + codes + ".");
    }
}
