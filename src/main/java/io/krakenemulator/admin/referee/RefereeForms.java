package io.krakenemulator.admin.referee;

import io.krakenemulator.admin.ReportForms;
import io.krakenemulator.admin.XmlText;
import io.krakenemulator.referee.Ruling.Verdict;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a report of the referee as a page, and as the report of a test run. */
final class RefereeForms {

    private RefereeForms() {}

    /** Returns the report as a page: a table of verdicts, and the offenders of each rule that failed. */
    static String markdown(String sandbox, RefereeView view) {
        var text = new StringBuilder("# Referee on the sandbox ")
                .append(ReportForms.cell(sandbox))
                .append(view.passed() ? "\n\nNo rule failed." : "\n\nFailed: " + view.failed() + " rules.")
                .append(" Not observed: ")
                .append(view.notObserved())
                .append(view.lostCalls() == 0 ? " rules." : " rules. Lost calls: " + view.lostCalls() + ".")
                .append("\n\n| Rule | Verdict | Observed | Violations | Source |\n|---|---|---|---|---|\n");
        view.rules()
                .forEach(rule -> text.append("| `%s` | %s | %d %s | %d | %s |\n"
                        .formatted(
                                rule.rule(),
                                rule.verdict().replace('_', ' '),
                                rule.observed(),
                                rule.unit(),
                                rule.violations(),
                                rule.source())));
        view.rules().stream()
                .filter(rule -> rule.hasVerdict(Verdict.FAILED))
                .forEach(rule -> text.append(details(rule)));
        return text.toString();
    }

    private static String details(RulingView rule) {
        return "\n## `" + rule.rule() + "`\n\n" + rule.demand() + "\n\n"
                + rule.offenders().stream()
                        .map(offender -> "* " + ReportForms.cell(describe(offender)) + "\n")
                        .collect(Collectors.joining());
    }

    private static String describe(OffenderView offender) {
        return Stream.concat(
                        Stream.of(offender.importSupplier(), offender.externalAccountNumber())
                                .filter(Objects::nonNull),
                        offender.calls().stream().map(RefereeForms::describe))
                .collect(Collectors.joining("; "));
    }

    private static String describe(OffenderView.CallSum sum) {
        return "%s %d%s%s, %d times from %s to %s"
                .formatted(
                        sum.operation(),
                        sum.status(),
                        sum.faulted() ? " (fault rule)" : "",
                        sum.answered() ? "" : " (answer lost)",
                        sum.calls(),
                        sum.firstAt(),
                        sum.lastAt());
    }

    /** Returns the report as the report of a test run: each rule is a test case, and one that was not observed is skipped. */
    static String junit(String sandbox, RefereeView view) {
        var counts = "tests=\"" + view.rules().size() + "\" failures=\"" + view.failed() + "\" errors=\"0\" skipped=\""
                + view.notObserved() + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n<testsuite name=\""
                + XmlText.escape("referee on the sandbox " + sandbox) + "\" " + counts + ">\n"
                + view.rules().stream().map(RefereeForms::testCase).collect(Collectors.joining())
                + "</testsuite>\n</testsuites>\n";
    }

    private static String testCase(RulingView rule) {
        var begin = "<testcase classname=\"referee\" name=\"" + XmlText.escape(rule.rule()) + "\">";
        if (rule.hasVerdict(Verdict.NOT_OBSERVED)) {
            return begin + "<skipped message=\"not observed\"/></testcase>\n";
        }
        if (rule.hasVerdict(Verdict.PASSED)) {
            return begin + "<system-out>" + rule.observed() + " " + rule.unit() + "</system-out></testcase>\n";
        }
        var offenders = rule.offenders().stream()
                .map(offender -> XmlText.escape(describe(offender)) + "\n")
                .collect(Collectors.joining());
        return begin + "<failure message=\"" + rule.violations() + " of " + rule.observed() + " " + rule.unit() + ": "
                + XmlText.escape(rule.demand()) + "\">" + offenders + "</failure></testcase>\n";
    }
}
