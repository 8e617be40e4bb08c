package io.krakenemulator.admin.certificate;

import io.krakenemulator.admin.XmlText;
import java.util.stream.Collectors;

/** Writes a certificate as the report of a test run in the form of JUnit: each scenario is a test case. */
final class CertificateForms {

    private CertificateForms() {}

    static String describe(ScenarioView.Difference difference) {
        return difference.importSupplier() + " " + difference.externalAccountNumber() + ": " + difference.detail();
    }

    static String describe(ScenarioView.Finding finding) {
        return "%s: %d of %d %s. %s"
                .formatted(finding.rule(), finding.violations(), finding.observed(), finding.unit(), finding.demand());
    }

    /** Returns the report. A scenario that is not run or void is a skipped test case with its reason. */
    static String junit(CertificateView view) {
        var counts = "tests=\"" + view.scenarios().size() + "\" failures=\"" + view.scenariosFailed()
                + "\" errors=\"0\" skipped=\"" + (view.scenariosNotRun() + view.scenariosVoid()) + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n<testsuite name=\""
                + XmlText.escape("certificate " + view.name()) + "\" " + counts + ">\n"
                + view.scenarios().stream().map(CertificateForms::testCase).collect(Collectors.joining())
                + "</testsuite>\n</testsuites>\n";
    }

    private static String testCase(ScenarioView scenario) {
        return "<testcase classname=\"certificate\" name=\"" + XmlText.escape(scenario.scenario()) + "\">"
                + result(scenario) + findings(scenario) + "</testcase>\n";
    }

    private static String result(ScenarioView scenario) {
        if (scenario.hasVerdict(Verdict.PASSED)) {
            return "";
        }
        if (!scenario.hasVerdict(Verdict.FAILED)) {
            return "<skipped message=\""
                    + XmlText.escape(scenario.verdict().replace('_', ' ') + ": " + scenario.reason()) + "\"/>";
        }
        var lines = scenario.differences().stream()
                .map(difference -> XmlText.escape(describe(difference)) + "\n")
                .collect(Collectors.joining());
        return "<failure message=\"" + XmlText.escape(scenario.description() + " " + scenario.demand()) + "\">" + lines
                + "</failure>";
    }

    private static String findings(ScenarioView scenario) {
        if (scenario.findings().isEmpty()) {
            return "";
        }
        return scenario.findings().stream()
                .map(finding -> XmlText.escape(describe(finding)) + "\n")
                .collect(Collectors.joining("", "<system-out>", "</system-out>"));
    }
}
