package io.krakenemulator.web.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.outcome.ImportError;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxClock;
import io.krakenemulator.sandbox.Strictness;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionsTest {

    private static final ValidationResult<?> PROBLEM = StateProblem.SUPPLIER_NOT_ONGOING.addTo(
            ValidationResult.listAll(null, JsonNodeFactory.instance.objectNode(), List.of()));

    /** An example of each kind, with its status. */
    private static final Map<Rejection, Integer> EXAMPLES = Map.ofEntries(
            Map.entry(new Rejection.InvalidPayload(PayloadKind.NOTES, PROBLEM, List.of("text")), 400),
            Map.entry(new Rejection.Blocked(StateProblem.SUPPLIER_NOT_ONGOING, PROBLEM), 400),
            Map.entry(new Rejection.AlreadyImported(PayloadKind.ACCOUNT, PROBLEM, "N", "A-1"), 400),
            Map.entry(new Rejection.NotSchedulable(ImportError.ofInvalidData("detail"), PROBLEM), 400),
            Map.entry(new Rejection.ScheduledTooLate("A-1"), 400),
            Map.entry(new Rejection.NotFound(AnswerCode.NOT_FOUND, "detail"), 404),
            Map.entry(new Rejection.Throttled(), 429),
            Map.entry(new Rejection.Interrupted(), 503),
            Map.entry(new Rejection.DryRunPassed(), 400),
            Map.entry(new Rejection.OutsideOpenStatement(JsonNodeFactory.instance.objectNode()), 400),
            Map.entry(instruction(Rejection.InstructionRejected.Cause.VENDOR_FAILS), 400),
            Map.entry(instruction(Rejection.InstructionRejected.Cause.VENDOR_FAILS_FOR_NOW), 500),
            Map.entry(new Rejection.NothingToRegister("detail", "S", "N"), 404),
            Map.entry(new Rejection.NoMeterPoints("N"), 404));

    private static Rejection instruction(Rejection.InstructionRejected.Cause cause) {
        return new Rejection.InstructionRejected(cause, "S", "N", "REF");
    }

    private static Sandbox sandbox(Dialect dialect) {
        return new Sandbox(
                1, "s", "", SandboxClock.frozen(Instant.EPOCH), dialect, Strictness.GUIDE, 1, 0, null, Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NESTED")
    void eachDialectRendersEveryKindOfRejection(Dialect dialect) {
        EXAMPLES.forEach((rejection, status) -> {
            var answer = Rejections.render(sandbox(dialect), rejection);
            assertEquals(status, answer.status(), rejection.toString());
            assertNotEquals("{}", answer.body().toString(), rejection.toString());
        });
    }

    @Test
    void examplesCoverEveryKindOfRejection() {
        assertEquals(
                Set.of(Rejection.class.getPermittedSubclasses()),
                EXAMPLES.keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void requireSuccessReturnsTheValueOrThrowsTheAnswer() {
        var sandbox = sandbox(Dialect.GUIDE);
        assertEquals("value", Rejections.requireSuccess(sandbox, Result.success("value")));
        var answer = assertThrows(
                ApiFailure.class, () -> Rejections.requireSuccess(sandbox, Result.reject(new Rejection.Throttled())));
        assertEquals("1", answer.headers().get("Retry-After"));
    }

    private static Problem problem(String detail, Attr at) {
        return new Problem(at, ShapeCheck.INVALID, detail);
    }

    private static ValidationResult<?> result(Problem... problems) {
        return ValidationResult.listAll(null, JsonNodeFactory.instance.objectNode(), List.of(problems));
    }

    @Test
    void refusedScheduleStatesEveryProblemInItsDetail() {
        var rejection = new Rejection.NotSchedulable(
                ImportError.ofInvalidData("Could not schedule."),
                result(
                        problem("wrong", Attr.ROOT.field("payload").field("customers")),
                        problem("late", Attr.ROOT.field("task_params"))));
        for (var dialect : List.of(Dialect.GUIDE, Dialect.SCHEMA)) {
            assertEquals(
                    "Could not schedule. payload.customers: wrong; task_params: late",
                    Rejections.render(sandbox(dialect), rejection)
                            .body()
                            .path("detail")
                            .asText());
        }
        var both = Rejections.render(sandbox(Dialect.BOTH), rejection).body();
        assertEquals("Could not schedule.", both.path("detail").asText());
        assertEquals(2, both.path("errors").size());
    }

    @Test
    void schemaStatesAProblemOfAllTransactionsOnce() {
        var paused = StateProblem.SUPPLIER_NOT_ONGOING.at(Attr.ROOT);
        var reason =
                problem("Not a valid string.", Attr.ROOT.field("transactions").index(0));
        var rejection = new Rejection.InvalidPayload(
                PayloadKind.TRANSACTIONS, result(paused, reason), List.of(paused.detail()));
        assertEquals(
                "{\"transactions\":{\"0\":[\"Not a valid string.\"]},\"non_field_errors\":[\"" + paused.detail()
                        + "\"]}",
                Rejections.render(sandbox(Dialect.SCHEMA), rejection).body().toString());
    }

    @Test
    void problemOfAPlaceStandsBesideTheProblemsWithinIt() {
        var place = Attr.ROOT.field("meters");
        var within = problem("within", place.index(0));
        var own = problem("own", place);
        var expected = "{\"meters\":{\"0\":[\"within\"],\"non_field_errors\":[\"own\"]}}";
        var answer = ErrorFormat.NESTED.body(AnswerCode.PARSE_ERROR, "", List.of(within, own));
        assertEquals(expected, answer.toString());
        assertEquals(
                answer,
                ErrorFormat.NESTED.body(
                        AnswerCode.PARSE_ERROR, "", List.of(problem("own", place.field(Attr.WHOLE_OBJECT)), within)));
    }

    @Test
    void dialectsListTheProblemsInTheirOwnForm() {
        var rejection = new Rejection.InvalidPayload(PayloadKind.ACCOUNT, PROBLEM);
        assertEquals(
                "import_supplier",
                Rejections.render(sandbox(Dialect.GUIDE), rejection)
                        .body()
                        .at("/errors/0/attr")
                        .asText());
        assertEquals(
                StateProblem.SUPPLIER_NOT_ONGOING.detail(),
                Rejections.render(sandbox(Dialect.SCHEMA), rejection)
                        .body()
                        .at("/import_supplier/0")
                        .asText());
    }
}
