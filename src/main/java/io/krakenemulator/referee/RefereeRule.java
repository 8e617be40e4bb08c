package io.krakenemulator.referee;

import java.util.List;
import java.util.Locale;

/** The rules that the referee judges a client by. The documents have their names in lower case. */
public enum RefereeRule {
    REFUSAL_RETRIED_UNCHANGED(
            RuleSource.GUIDE,
            "A call that was refused with 400 is not sent again with the same body.",
            "refused bodies",
            "A body of an operation that got a 400 breaks the rule if a later call of the operation has the same body. Payment"
                    + " instructions have a rule of their own.",
            "A staging or import of the account, or a creation of products, between the calls excuses them. A change of the"
                    + " reference data by the control API does not. A success with the same body is no retry. More than 50"
                    + " different bodies of one account, operation and status are not told apart. A dry run that would succeed"
                    + " is a 400, too.",
            CallSql.REFUSAL_RETRIED,
            Evidence.OF_BODIES),
    THROTTLED_PROCESS_NOT_RETRIED(
            RuleSource.GUIDE,
            "An account whose process call got 429 is processed again later.",
            "throttled accounts",
            "An account breaks the rule if the last of its process calls got a 429, and that is longer ago than the grace.",
            "A client that will come back after the grace is blamed until then. A later schedule call counts as a retry. An"
                    + " account that another call has created needs none.",
            ProcessingSql.NOT_RETRIED,
            Evidence.OF_PROCESSING),
    THROTTLED_PROCESS_RETRIED_AT_ONCE(
            RuleSource.GUIDE,
            "An account whose process call got 429 is not processed again before others had time to finish.",
            "throttled accounts",
            "An account breaks the rule if two process calls began less than half a second apart, and the first of them got a"
                    + " 429. The emulator's Retry-After is a second.",
            "A lower bound: a long wait may hide a short one, because only the first and the last time of like answers are kept.",
            ProcessingSql.RETRIED_AT_ONCE,
            List.of(Evidence.PROCESS)),
    REFUSED_INSTRUCTION_RETRIED(
            RuleSource.GUIDE,
            "A payment instruction that was refused with 400 is not sent again as it was.",
            "refused instructions",
            "An instruction breaks the rule if a later call has the same body, whatever its answer.",
            "An import of the account after the refusal excuses the retry. So does a schedule call for the account, whose import"
                    + " has no call of its own. More than 50 different bodies of one account and status are not told apart.",
            CallSql.INSTRUCTION_RETRIED,
            List.of(Evidence.INSTRUCTION)),
    FAILED_INSTRUCTION_NOT_RETRIED(
            RuleSource.GUIDE,
            "A payment instruction that failed with 500 is sent again as it was.",
            "failed instructions",
            "An instruction breaks the rule if no call with the same body came after its first 500, and that is longer ago than"
                    + " the grace.",
            "One retry is enough. A client that will come back after the grace is blamed until then. More than 50 different bodies"
                    + " of one account and status are not told apart.",
            CallSql.INSTRUCTION_NOT_RETRIED,
            List.of(Evidence.INSTRUCTION)),
    PROCESSED_LONG_AFTER_STAGING(
            RuleSource.GUIDE,
            "An account is processed soon after its data were staged.",
            "imported accounts",
            "An account breaks the rule if its import began later than the last staging of its data by more than staged_age.",
            "The clock of the sandbox counts. The guide names no number of days. Imports by the second version of the interface are"
                    + " not judged.",
            ProcessingSql.STAGED_LONG_BEFORE,
            List.of(Evidence.STAGE, Evidence.SCHEDULE, Evidence.PROCESS)),
    PROCESSED_WITHOUT_VALIDATION(
            RuleSource.GUIDE,
            "The data of an account are validated before the account is processed.",
            "imported accounts",
            "An account breaks the rule if it was staged, and no call that validates its data was answered with 200 before its"
                    + " import began.",
            "Whether the same data were validated is not judged. If any validation named no account, accounts without one are not"
                    + " judged. Imports by the second version of the interface are not judged.",
            ProcessingSql.NOT_VALIDATED,
            List.of(Evidence.VALIDATE, Evidence.VALIDATE_V2, Evidence.PROCESS)),
    REGISTRATION_SENT_TWICE(
            RuleSource.INFERENCE,
            "The registration of an account's meter points is sent once.",
            "registered accounts",
            "An account breaks the rule if two calls to send its registration flows succeeded, with no look at the statuses of its"
                    + " meter points between them.",
            "A lower bound: a look between the first and the last call excuses all. So does a meter point that the first call did"
                    + " not register.",
            CallSql.REGISTERED_TWICE,
            List.of(Evidence.REGISTER, Evidence.METER_POINTS)),
    PROCESS_REPEATED_WITHOUT_STATUS(
            RuleSource.INFERENCE,
            "After a lost answer to a process call, the client asks for the status before it processes the account again.",
            "accounts with lost answers",
            "An account breaks the rule if a process call followed one whose answer was lost, with no status call or list of imports"
                    + " between them.",
            "A lower bound: of more than two like calls only the first and the last are compared. A call that may have been between"
                    + " them counts as a look.",
            ProcessingSql.REPEATED_UNSEEN,
            List.of(Evidence.PROCESS, Evidence.STATUS)),
    CONCURRENCY_BEYOND_LIMIT(
            RuleSource.GUIDE,
            "The client processes no more accounts at once than the limit allows.",
            "process calls",
            "Each process call that got a 429 breaks the rule, unless a fault rule answered it.",
            "Calls are judged only while the sandbox has a limit, or has throttled. The limit counts all clients of the sandbox, so"
                    + " another client may have taken the places. A replica whose workers are all busy answers 429, too.",
            ProcessingSql.BEYOND_LIMIT,
            List.of(Evidence.PROCESS)),
    TOKEN_FETCHED_FOR_EVERY_CALL(
            RuleSource.INFERENCE,
            "A client keeps its token for as long as the token lives.",
            "token calls",
            "The client breaks the rule if it has fetched three tokens at least, more than one an hour, and one for every two calls"
                    + " or more. Each token beyond one an hour is a violation.",
            "A lower bound: a client with few tokens and many calls passes, whatever it does with them. Several clients of one"
                    + " sandbox are judged together.",
            CallSql.TOKEN_FETCHED,
            List.of(Evidence.TOKEN));

    /** The operations of calls that offenders list, by their names in the contract document. */
    private static final class Evidence {

        private static final String INSTRUCTION = "createPaymentInstruction";
        private static final String METER_POINTS = "meterpointStatusesForAccount";
        private static final String PROCESS = "processAccount";
        private static final String REGISTER = "sendRegistrationFlows";
        private static final String SCHEDULE = "scheduleAccount";
        private static final String STAGE = "stageAccount";
        private static final String STATUS = "accountTransferStatus";
        private static final String TOKEN = "graphql";
        private static final String VALIDATE = "validateAccount";
        private static final String VALIDATE_V2 = "validateAccountV2";

        private static final List<String> OF_PROCESSING = List.of(PROCESS, SCHEDULE);

        private static final List<String> OF_BODIES = List.of(
                "createHistoricalStatements",
                "createNotes",
                "createProducts",
                "createTransactions",
                PROCESS,
                SCHEDULE,
                STAGE,
                VALIDATE,
                VALIDATE_V2,
                "validateProducts");

        private Evidence() {}
    }

    private final RuleSource source;
    private final String demand;
    private final String unit;
    private final String judges;
    private final String limits;
    private final String sql;

    RefereeRule(
            RuleSource source,
            String demand,
            String unit,
            String judges,
            String limits,
            String judged,
            List<String> evidence) {
        this.source = source;
        this.demand = demand;
        this.unit = unit;
        this.judges = judges;
        this.limits = limits;
        this.sql = RulingSql.build(judged, evidence);
    }

    /** Returns the name in reports and queries, such as {@code registration_sent_twice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns where the rule comes from. */
    public RuleSource source() {
        return source;
    }

    /** Returns what a client must do, in a sentence. */
    public String demand() {
        return demand;
    }

    /** Returns what the rule counts, as a plural such as {@code process calls}. */
    public String unit() {
        return unit;
    }

    /** Returns what breaks the rule exactly. */
    public String judges() {
        return judges;
    }

    /** Returns what the rule cannot see, and what it excuses. */
    public String limits() {
        return limits;
    }

    /**
     * Returns whether the rule needs every call. Without calls that are lost, such a rule would miss a retry, a look or another call
     * that speaks for the client.
     */
    boolean needsAllCalls() {
        return this != THROTTLED_PROCESS_RETRIED_AT_ONCE && this != CONCURRENCY_BEYOND_LIMIT;
    }

    /** Returns the statement that judges a sandbox. It has one row. */
    String sql() {
        return sql;
    }
}
