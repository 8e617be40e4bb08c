package io.krakenemulator.cohort;

import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The problems and warnings that other lines and imported accounts cause on one line. */
public final class LineFindings {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** By the sentence, which names the value: the place of a problem is spelled as in the payload later. */
    private final Map<String, Long> firstLines = new HashMap<>();

    /** Adds the problem that an imported account has a value of the line. */
    public void addImported(AccountKey key, String account) {
        problems.add(
                new Problem(key.at(), key.check(), key.describe() + " is on the imported account " + account + "."));
    }

    /** Adds the problem that an earlier line has a value of the line. */
    public void addTaken(AccountKey key, long firstLine) {
        var problem = new Problem(key.at(), key.check(), key.describe() + " is on line " + firstLine + " already.");
        problems.add(problem);
        firstLines.put(problem.detail(), firstLine);
    }

    /** Adds the warning that more accounts than allowed share a contact detail of the line. */
    public void addShared(AccountKey key, long accountsSoFar, long firstLine) {
        var warning = new Problem(
                key.at(),
                key.check(),
                key.describe() + " is on " + accountsSoFar + " accounts so far, first on line " + firstLine + ".");
        warnings.add(warning);
        firstLines.put(warning.detail(), firstLine);
    }

    /** Returns the result of the line with these problems. One that the line has already is left out. */
    <T> ValidationResult<T> addTo(ValidationResult<T> result) {
        var known = new HashSet<String>();
        result.problems().forEach(problem -> known.add(problem.code() + " " + problem.at()));
        return result.and(problems.stream()
                .filter(problem -> !known.contains(problem.code() + " " + problem.at()))
                .toList());
    }

    /** Returns the warnings, in the order and the spelling of the payload. */
    List<Problem> warningsOf(ValidationResult<?> result) {
        return ValidationResult.listAll(result.value(), result.cleaned(), List.of())
                .and(warnings)
                .problems();
    }

    /** Returns problems as a line lists them, with the earlier lines that they are about. */
    List<CheckedError> render(List<Problem> listed) {
        return listed.stream()
                .map(problem -> CheckedError.of(problem, firstLines.get(problem.detail())))
                .toList();
    }
}
