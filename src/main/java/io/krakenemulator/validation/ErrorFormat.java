package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Renders problems in one of the two published forms. */
public enum ErrorFormat {

    /** The guide's flat envelope: {@code {detail, code, errors: [{detail, code, attr}]}}. */
    GUIDE {
        @Override
        public ObjectNode body(StatedCode code, String detail, List<Problem> problems) {
            var body =
                    JsonNodeFactory.instance.objectNode().put("detail", detail).put("code", code.code());
            list(body, problems);
            return body;
        }

        @Override
        public void list(ObjectNode object, List<Problem> problems) {
            var errors = object.putArray("errors");
            for (var problem : problems) {
                errors.addObject()
                        .put("detail", problem.detail())
                        .put("code", problem.code())
                        .put("attr", problem.at().toString());
            }
        }
    },

    /** Field dictionaries that follow the payload, lists keyed by index; flattening them gives the guide's paths. */
    NESTED {
        @Override
        public ObjectNode body(StatedCode code, String detail, List<Problem> problems) {
            var body = JsonNodeFactory.instance.objectNode();
            list(body, problems);
            return body;
        }

        @Override
        public void list(ObjectNode object, List<Problem> problems) {
            var fields = JsonNodeFactory.instance.objectNode();
            for (var problem : problems) {
                put(fields, problem);
            }
            object.setAll(fields);
        }

        private static void put(ObjectNode body, Problem problem) {
            var steps = problem.at().steps();
            var object = body;
            for (int i = 0; i < steps.length - 1; i++) {
                var key = key(steps[i]);
                var inner = object.get(key);
                if (inner instanceof ArrayNode whole) {
                    // The field was wrong itself before something inside it was.
                    var moved = JsonNodeFactory.instance.objectNode();
                    moved.set(Attr.WHOLE_OBJECT, whole);
                    object.set(key, moved);
                    inner = moved;
                } else if (inner == null) {
                    inner = object.putObject(key);
                }
                object = (ObjectNode) inner;
            }
            var key = steps.length == 0 ? Attr.WHOLE_OBJECT : key(steps[steps.length - 1]);
            if (object.get(key) instanceof ObjectNode inner) {
                object = inner;
                key = Attr.WHOLE_OBJECT;
            }
            var texts = object.get(key) instanceof ArrayNode there ? there : object.putArray(key);
            texts.add(problem.detail());
        }

        private static String key(Attr step) {
            return step.isIndex() ? Integer.toString(step.index()) : step.name();
        }
    };

    /** Returns the body of a refusal. */
    public abstract ObjectNode body(StatedCode code, String detail, List<Problem> problems);

    /** Adds the problems to the body of a refusal that has a form of its own. */
    public abstract void list(ObjectNode object, List<Problem> problems);

    /** Returns the body of a refused payload. It gives the number of problems when not all are listed. */
    public ObjectNode body(StatedCode code, String detail, ValidationResult<?> result) {
        return body(code, countProblems(detail, result), result.problems());
    }

    /** Returns the sentence of a refusal. It gives the number of problems when not all are listed. */
    public static String countProblems(String detail, ValidationResult<?> result) {
        int listed = result.problems().size();
        return listed == result.found()
                ? detail
                : "%s The first %d of %d problems are listed.".formatted(detail, listed, result.found());
    }
}
