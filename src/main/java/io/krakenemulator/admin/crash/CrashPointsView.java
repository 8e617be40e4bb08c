package io.krakenemulator.admin.crash;

import io.krakenemulator.fault.CrashMode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of an exploration. */
@RegisterForReflection
@Schema(name = "CrashPoints", description = "An exploration of crash points, judged at this moment.")
record CrashPointsView(
        @NotNull @Schema(description = "How the calls that are cut are chosen.")
        CrashMode mode,

        @NotNull @Schema(description = "The number of calls of an account that plans cover.")
        Integer calls,

        @NotNull @Schema(description = "The most cuts of a plan.")
        Integer depth,

        @NotNull @Schema(description = "The operations whose calls count; empty for all that name an account.")
        List<String> operations,

        @NotNull
        @Schema(description = "Whether two imported accounts with the same meter point are one account, doubled.")
        Boolean uniqueMeterPoints,

        @NotNull
        @Schema(description = "When the exploration began, by the real clock.", examples = "2026-03-02T08:15:30Z")
        String startedAt,

        @NotNull @Schema(description = "The calls that were cut so far.")
        Explored explored,

        @NotNull @Schema(description = "The accounts that have called so far.")
        Accounts accounts,

        @NotNull @Schema(description = "The number of findings, of which the list has 100 at most.")
        Long found,

        @NotNull
        @Schema(
                description =
                        "What the client has lost, doubled or left unfinished, the shortest sequences of cuts first. Findings"
                                + " without a cut are last.")
        List<Finding> findings,

        @Schema(description = "The first of the findings; absent if none has a cut.")
        Finding shortest) {

    /** The calls that were cut. */
    @RegisterForReflection
    @Schema(name = "CrashPointsExplored", description = "The calls that were cut so far.")
    record Explored(
            @NotNull @Schema(description = "The number of cuts.")
            Long cuts,

            @NotNull @Schema(description = "The number of cuts of each operation by boundary.")
            List<Point> points,

            @NotNull @Schema(description = "The number of different plans.")
            Long plans,

            @NotNull
            @Schema(
                    description =
                            "The number of these plans that an account may follow, because an exploration has 10,000 accounts at"
                                    + " most.")
            Long plansReachable,

            @NotNull @Schema(description = "The number of accounts that follow a plan.")
            Long plansBegun,

            @NotNull @Schema(description = "The number of accounts whose plan was carried out to its last cut.")
            Long plansCompleted) {}

    /** The cuts of an operation. */
    @RegisterForReflection
    @Schema(name = "CrashPointCounts", description = "The number of cuts of an operation by boundary.")
    record Point(
            @NotNull @Schema(description = "The operation, by its operationId in the contract document.")
            String operation,

            @NotNull @Schema(description = "Cuts before the work.")
            Long before,

            @NotNull @Schema(description = "Cuts after the commit.")
            Long after,

            @NotNull @Schema(description = "Cuts in the middle of the answer.")
            Long during) {}

    /** The accounts by verdict. */
    @RegisterForReflection
    @Schema(name = "CrashPointAccounts", description = "The number of accounts by verdict.")
    record Accounts(
            @NotNull @Schema(description = "All accounts that have called.")
            Long total,

            @NotNull @Schema(description = "Accounts that have everything once.")
            Long ok,

            @NotNull @Schema(description = "Accounts that lack something whose call was cut.")
            Long lost,

            @NotNull @Schema(description = "Accounts that lack nothing and have something more than once.")
            Long doubled,

            @NotNull
            @Schema(
                    description =
                            "Other accounts that are not imported, or whose last call was cut without an effect that shows"
                                    + " whether it was carried out.")
            Long unfinished,

            @NotNull
            @Schema(description = "Calls of accounts after the first 10,000, which are neither cut nor judged.")
            Long callsBeyondLimit) {}

    /** A loss, a duplicate or an end too early. */
    @RegisterForReflection
    @Schema(
            name = "CrashPointFinding",
            description = "What an account has lost, doubled or left unfinished, with its cuts.")
    record Finding(
            @NotNull @Schema(description = "The import supplier, empty where the calls name none.")
            String importSupplier,

            @NotNull @Schema(description = "The account number that the calls name.")
            String externalAccountNumber,

            @NotNull @Schema(description = "`lost`, `doubled` or `unfinished`.", examples = "doubled")
            String kind,

            @NotNull
            @Schema(
                    description =
                            "`account`, `note`, `transaction`, `statement`, `payment_instruction` or `registration`; `call` for"
                                    + " a last call that was cut.",
                    examples = "note")
            String object,

            @NotNull @Schema(description = "How often it is there.", examples = "2")
            Long times,

            @NotNull @Schema(description = "What is missing or too much.", examples = "The account was never staged.")
            String detail,

            @NotNull @Schema(description = "All cuts of the account, in order.")
            List<Cut> cuts) {}

    /** A cut of a call. */
    @RegisterForReflection
    @Schema(name = "CrashPointCut", description = "A call of an account that lost its connection.")
    record Cut(
            @NotNull @Schema(description = "The number of the call among those of the account, from 1.")
            Integer call,

            @NotNull @Schema(description = "The operation, by its operationId in the contract document.")
            String operation,

            @NotNull @Schema(description = "`before`, `after` or `during`, as in fault rules.", examples = "after")
            String boundary) {}
}
