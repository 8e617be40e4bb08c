package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Shape;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.JsonBody;
import java.util.List;

/** How the control API refuses: in the envelope of the emulated interface, each problem with its place in the body. */
final class ControlError {

    private ControlError() {}

    /** The body as an object of a shape; fails with 400 when it is none. */
    static ObjectNode read(byte[] body, Shape shape, String code, String detail) {
        var parsed = JsonBody.parse(body);
        var problems = shape.problems(parsed);
        if (!problems.isEmpty()) {
            throw of(400, code, detail, problems);
        }
        return (ObjectNode) parsed;
    }

    static ApiFailure of(int status, String code, String detail, List<Problem> problems) {
        var placed = problems.stream().map(ControlError::placed).toList();
        return ApiFailure.of(status, ErrorFormat.GUIDE.body(code, detail, placed));
    }

    static ApiFailure sandboxNotFound() {
        return notFound("sandbox_not_found", "There is no sandbox of that name.");
    }

    static ApiFailure notFound(String code, String detail) {
        return ApiFailure.of(404, code, detail);
    }

    /** For the rare case that a sandbox goes between two looks at it. */
    static ApiFailure sandboxChanged() {
        return ApiFailure.of(
                409, "sandbox_changed", "The sandbox was reset or removed at this very moment. Try again.");
    }

    private static Problem placed(Problem problem) {
        return problem.at().isRoot() ? problem.moveTo(Attr.ROOT.field(Attr.WHOLE_OBJECT)) : problem;
    }
}
