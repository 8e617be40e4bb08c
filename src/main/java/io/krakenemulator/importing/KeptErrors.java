package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.validation.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the problems of a failed attempt in the form that is stored with the account. A detail may quote a value of any length,
 * so both the details and the whole list are bounded.
 */
final class KeptErrors {

    /** The most that is stored with one account, in bytes. */
    static final int MAX_BYTES = 256 * 1024;

    /** The most that is stored of one detail, in characters. */
    static final int MAX_DETAIL = 2_000;

    private KeptErrors() {}

    /** Returns the problems as a JSON list, from the first on, as many as the bounds allow. */
    static String json(List<Problem> problems) {
        var errors = new StringBuilder("[");
        int bytes = 2;
        for (var problem : problems) {
            var error = JsonNodeFactory.instance
                    .objectNode()
                    .put("detail", shorten(problem.detail()))
                    .put("code", problem.code())
                    .put("attr", problem.at().toString())
                    .toString();
            bytes += error.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > MAX_BYTES) {
                break;
            }
            errors.append(errors.length() > 1 ? "," : "").append(error);
        }
        return errors.append(']').toString();
    }

    /** Cuts a detail between two characters, never within one. */
    private static String shorten(String detail) {
        if (detail.codePointCount(0, detail.length()) <= MAX_DETAIL) {
            return detail;
        }
        return detail.substring(0, detail.offsetByCodePoints(0, MAX_DETAIL - 1)) + "…";
    }
}
