package io.krakenemulator.importing;

import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.validation.ValidationResult;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Tuple;

/**
 * The state in which a call finds an import process.
 *
 * @param isInProgress whether work holds a claim that has not expired
 * @param accountNumber the number of the account that was created; {@code null} before
 */
public record ProcessState(ImportState state, boolean isInProgress, String accountNumber) {

    /** Returns the state of a process; {@code null} if there is no process. */
    public static ProcessState of(ImportProcess process) {
        return process == null ? null : new ProcessState(process.state, process.isInProgress, process.accountNumber);
    }

    /** Reads the columns {@code state}, {@code in_progress} and {@code account}; returns {@code null} if there is no state. */
    static ProcessState of(Tuple row) {
        var state = row.get("state", String.class);
        return state == null
                ? null
                : new ProcessState(
                        ImportState.valueOf(state),
                        Boolean.TRUE.equals(row.get("in_progress", Boolean.class)),
                        row.get("account", String.class));
    }

    /** Reads the same columns of a row of the database client. */
    static ProcessState of(Row row) {
        var state = row.getString("state");
        return state == null
                ? null
                : new ProcessState(
                        ImportState.valueOf(state),
                        Boolean.TRUE.equals(row.getBoolean("in_progress")),
                        row.getString("account"));
    }

    public boolean isImported() {
        return state == ImportState.IMPORTED;
    }

    /** Returns the problem of a call that wants to change the process; {@code null} if there is none. */
    public StateProblem problem() {
        return switch (state) {
            case IMPORTED -> StateProblem.ALREADY_IMPORTED;
            case SKIPPED -> StateProblem.SKIPPED;
            case IN_PROGRESS -> isInProgress ? StateProblem.IN_PROGRESS : null;
            case STAGED -> null;
        };
    }

    /**
     * Returns the problem of a call that could not change the process. If the process has none by now, another call has just
     * finished with it: for this call it was in progress.
     */
    public StateProblem blocker() {
        var problem = problem();
        return problem == null ? StateProblem.IN_PROGRESS : problem;
    }

    /**
     * Returns the rejection of a call that this state blocks.
     *
     * @param number the account's number in the source system
     * @param result the problems of the payload, the {@link #blocker()} among them
     */
    public Rejection reject(String number, ValidationResult<?> result) {
        return blocker() == StateProblem.ALREADY_IMPORTED
                ? new Rejection.AlreadyImported(PayloadKind.ACCOUNT, result, number, accountNumber)
                : new Rejection.Blocked(blocker(), result);
    }

    /**
     * Returns the rejection of an invalid payload, which also reports the problem of its process.
     *
     * @param state {@code null} if there is no process
     */
    static Rejection rejectInvalid(ProcessState state, String number, ValidationResult<?> result) {
        return state == null || state.problem() == null
                ? new Rejection.InvalidPayload(PayloadKind.ACCOUNT, result)
                : state.reject(number, state.problem().addTo(result));
    }
}
