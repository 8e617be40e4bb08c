package io.krakenemulator.generators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The failures that are the generators' own. Each line of the file has document, client, step and reason. */
final class KnownFailures {

    private record Failure(String document, String client, String step) {
        boolean is(Outcome outcome) {
            return document.equals(outcome.document())
                    && client.equals(outcome.client().name())
                    && step.equals(outcome.step().toString());
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
            boolean isKnown = failures.stream().anyMatch(failure -> failure.is(outcome));
            if (outcome.isFailure() && !isKnown) {
                outcome.problems().forEach(problem -> System.out.println("    " + problem));
                System.out.println("FAILS: " + outcome.summary());
                unexpected++;
            } else if (!outcome.isFailure() && isKnown) {
                System.out.println("WORKS, remove it from known-failures.txt: " + outcome.summary());
                unexpected++;
            }
        }
        long failed = outcomes.stream().filter(Outcome::isFailure).count();
        System.out.println(outcomes.size() + " steps, " + failed + " failed, " + unexpected + " not as expected");
        return unexpected == 0;
    }
}
