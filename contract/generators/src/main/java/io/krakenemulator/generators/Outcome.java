package io.krakenemulator.generators;

import java.util.List;
import java.util.Locale;

/**
 * How a step with a client of a document went.
 *
 * @param problems what failed; none if the step succeeded
 */
record Outcome(String document, Client client, Step step, List<String> problems) {

    /** What is done with a client, in this order, as long as nothing fails. */
    enum Step {
        GENERATE,
        COMPILE,
        WALK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isFailure() {
        return !problems.isEmpty();
    }

    /** Returns the outcome as a line of the report. */
    String summary() {
        var failure = isFailure() ? problems.size() + " failed, first: " + shorten(problems.get(0)) : "ok";
        return document + " " + client.name() + " " + step + ": " + failure;
    }

    private static String shorten(String problem) {
        return problem.length() > 400 ? problem.substring(0, 400) + "…" : problem;
    }
}
