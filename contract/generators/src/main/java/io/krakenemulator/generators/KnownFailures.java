package io.krakenemulator.generators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The failures that are the generators' own. Each line of the file has document, client, step and reason. The step {@code walk:}
 * with the name of an example means that only the calls with this example fail.
 */
final class KnownFailures {

    private record Failure(String document, String client, String step) {

        private static final String EXAMPLE = "walk:";

        boolean is(Outcome outcome) {
            return document.equals(outcome.document())
                    && client.equals(outcome.client().name())
                    && (step.startsWith(EXAMPLE)
                            ? outcome.step() == Outcome.Step.WALK
                            : step.equals(outcome.step().toString()));
        }

        boolean explains(String problem) {
            return !step.startsWith(EXAMPLE)
                    || problem.matches("(?s)\\S+ " + step.substring(EXAMPLE.length()) + ": .*");
        }
    }

    private final List<Failure> failures;

    private KnownFailures(List<Failure> failures) {
        this.failures = failures;
    }

    static KnownFailures read(Path file) throws IOException {
        var failures = new ArrayList<Failure>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split("\\s+", 4);
                for (String document : parts[0].split(",")) {
                    failures.add(new Failure(document, parts[1], parts[2]));
                }
            }
        }
        return new KnownFailures(failures);
    }

    /** Returns whether just the known steps failed, and prints those that did not go as is known. */
    boolean accept(List<Outcome> outcomes) {
        long unexpected = 0;
        for (Outcome outcome : outcomes) {
            var known = failures.stream().filter(failure -> failure.is(outcome)).toList();
            var news = outcome.problems().stream()
                    .filter(problem -> known.stream().noneMatch(failure -> failure.explains(problem)))
                    .toList();
            if (!news.isEmpty()) {
                news.forEach(problem -> System.out.println("    " + problem));
                System.out.println("FAILS: " + outcome.summary());
                unexpected++;
            }
            for (var failure : known) {
                if (outcome.problems().stream().noneMatch(failure::explains)) {
                    System.out.println("WORKS, remove it from known-failures.txt: " + failure);
                    unexpected++;
                }
            }
        }
        long failed = outcomes.stream().filter(Outcome::isFailure).count();
        System.out.println(outcomes.size() + " steps, " + failed + " failed, " + unexpected + " not as expected");
        return unexpected == 0;
    }
}
