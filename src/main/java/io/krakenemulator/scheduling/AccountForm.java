package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import java.util.function.UnaryOperator;

/**
 * Reads the two forms in which this interface takes an account as one: wrapped under {@code payload}, as the schema has it,
 * or bare, as the schema's samples have it, with {@code task_params} among the account's fields. Problems are reported in the
 * form that was sent.
 */
final class AccountForm implements UnaryOperator<JsonNode> {

    /** The field of the account, in the form that has one. */
    static final String PAYLOAD = "payload";

    private static final String TASK = "task_params";

    private final boolean takesTask;
    private volatile boolean bare;

    /** @param takesTask whether a bare account without {@code task_params} has the default ones */
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

    /** The place of the account in what is validated. */
    static Attr account() {
        return Attr.ROOT.field(PAYLOAD);
    }

    /** The validated account. */
    static JsonNode account(ValidationResult<?> result) {
        return result.cleaned().path(PAYLOAD);
    }

    /** The result with its problems at the places that they have in what was sent. */
    <T> ValidationResult<T> asSent(ValidationResult<T> result) {
        return bare
                ? new ValidationResult<>(
                        result.value(),
                        result.cleaned(),
                        result.problems().stream().map(AccountForm::unwrapped).toList(),
                        result.found())
                : result;
    }

    private static Problem unwrapped(Problem problem) {
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
