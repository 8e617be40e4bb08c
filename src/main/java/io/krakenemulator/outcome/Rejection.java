package io.krakenemulator.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.StatedCode;
import io.krakenemulator.validation.ValidationResult;
import java.util.List;

/**
 * The reason for which a call does not get the answer that it asks for. It contains the reason but nothing of HTTP: each
 * dialect renders it.
 */
public sealed interface Rejection {

    /** Returns the codes of the reason: one for each problem of a payload, or that of the whole. */
    default List<String> codes() {
        return List.of();
    }

    private static List<String> codesOf(ValidationResult<?> result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    /**
     * The payload has problems.
     *
     * @param ofWhole the sentences that the schema publishes as problems of the payload as a whole
     */
    record InvalidPayload(PayloadKind kind, ValidationResult<?> result, List<String> ofWhole) implements Rejection {
        public InvalidPayload(PayloadKind kind, ValidationResult<?> result) {
            this(kind, result, List.of());
        }

        @Override
        public List<String> codes() {
            return codesOf(result);
        }
    }

    /**
     * The state of the import process or of the import supplier forbids the call.
     *
     * @param result the problems of the payload, this one among them
     */
    record Blocked(StateProblem problem, ValidationResult<?> result) implements Rejection {
        @Override
        public List<String> codes() {
            return codesOf(result);
        }
    }

    /**
     * The account is imported already.
     *
     * @param kind the kind of the call's payload: an account or a scheduled account
     * @param result the problems of the payload, this one among them
     * @param externalNumber the account's number in the source system
     * @param accountNumber the number of the account that was created
     */
    record AlreadyImported(PayloadKind kind, ValidationResult<?> result, String externalNumber, String accountNumber)
            implements Rejection {
        @Override
        public List<String> codes() {
            return codesOf(result);
        }
    }

    /** The account cannot be scheduled. The error sums up the problems that the result lists. */
    record NotSchedulable(ImportError error, ValidationResult<?> result) implements Rejection {
        @Override
        public List<String> codes() {
            return codesOf(result);
        }
    }

    /** The account cannot be scheduled, because it is imported already. */
    record ScheduledTooLate(String accountNumber) implements Rejection {
        @Override
        public List<String> codes() {
            return List.of(StateProblem.ALREADY_IMPORTED.check().code());
        }
    }

    /** The object that the call names does not exist. */
    record NotFound(StatedCode code, String detail) implements Rejection {

        /** Returns whether the object is a scheduled account. Its code is published, and the codes of others are ours. */
        public boolean isOfScheduled() {
            return code == AnswerCode.NOT_FOUND;
        }

        @Override
        public List<String> codes() {
            return List.of(code.code());
        }
    }

    /** Too many accounts are being processed. */
    record Throttled() implements Rejection {
        @Override
        public List<String> codes() {
            return List.of(AnswerCode.THROTTLED.code());
        }
    }

    /** Processing ended before it created the account, for a reason that is not the account's. */
    record Interrupted() implements Rejection {}

    /** The dry run succeeded: the account would be created. The guide answers it as an error. */
    record DryRunPassed() implements Rejection {
        @Override
        public List<String> codes() {
            return List.of(AnswerCode.DRY_RUN_PASSED.code());
        }
    }

    /** A transaction is dated before the open statement, and the call forbids moving it. */
    record OutsideOpenStatement(JsonNode transaction) implements Rejection {}

    /** The account does not get the payment instruction. */
    record InstructionRejected(Cause cause, String supplier, String externalNumber, String reference)
            implements Rejection {

        /** Why the account does not get the instruction. */
        public enum Cause {
            HAS_ACTIVE_INSTRUCTION("Account already has an active instruction"),
            UNKNOWN_TO_VENDOR("The vendor does not know an instruction of this reference"),
            VENDOR_FAILS("The vendor cannot answer for this instruction; do not retry as is"),
            VENDOR_FAILS_FOR_NOW("The vendor cannot answer at this moment; retry as is");

            private final String detail;

            Cause(String detail) {
                this.detail = detail;
            }

            public String detail() {
                return detail;
            }
        }
    }

    /** The supplier and number name no account with meter points to register. */
    record NothingToRegister(String detail, String supplier, String externalNumber) implements Rejection {}

    /** The number names no account with meter points. */
    record NoMeterPoints(String externalNumber) implements Rejection {}
}
