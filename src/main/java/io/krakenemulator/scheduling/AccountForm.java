package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import java.util.function.UnaryOperator;

/**
 * Converts the two forms of a request into one. The schema wraps the account under {@code payload}; the samples of the schema
 * send it bare, with {@code task_params} among its fields. Problems are reported in the form that was sent.
 */
final class AccountForm implements UnaryOperator<JsonNode> {

    /** The field of the account, in the form that has one. */
    static final String PAYLOAD = "payload";

    private static final String TASK = "task_params";

    private final boolean takesTask;
    private volatile boolean bare;

    /** @param takesTask whether a bare account without {@code task_params} gets the default ones */
    AccountForm(boolean takesTask) {
        this.takesTask = takesTask;
    }

    @Override
    public JsonNode apply(JsonNode body) {
        if (!(body instanceof ObjectNode account) || account.has(PAYLOAD)) {
            return body;
        }
        bare = true;
        var wrapped = JsonNodeFactory.instance.objectNode();
        wrapped.set(PAYLOAD, account);
        if (takesTask) {
            var task = account.remove(TASK);
            wrapped.set(TASK, task == null ? wrapped.objectNode() : task);
        }
        return wrapped;
    }

    /** Returns the place of the account in the converted request. */
    static Attr account() {
        return Attr.ROOT.field(PAYLOAD);
    }

    /** Returns the cleaned account. */
    static JsonNode account(ValidationResult<?> result) {
        return result.cleaned().path(PAYLOAD);
    }

    /** Returns the result with its problems at their places in the request as it was sent. */
    <T> ValidationResult<T> restorePlaces(ValidationResult<T> result) {
        return bare
                ? result.replaceProblems(
                        result.problems().stream().map(AccountForm::unwrap).toList())
                : result;
    }

    private static Problem unwrap(Problem problem) {
        var steps = problem.at().steps();
        if (steps.length < 2 || !PAYLOAD.equals(steps[0].name())) {
            return problem;
        }
        var at = Attr.ROOT;
        for (int i = 1; i < steps.length; i++) {
            at = steps[i].isIndex() ? at.index(steps[i].index()) : at.field(steps[i].name());
        }
        return problem.moveTo(at);
    }
}
