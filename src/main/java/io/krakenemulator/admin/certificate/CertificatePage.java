package io.krakenemulator.admin.certificate;

import io.krakenemulator.admin.PagePolicy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** A certificate as one page, which opens without a network and runs no script. It has no keys. */
@TemplateData
record CertificatePage(
        String name,
        String id,
        String createdAt,
        long seed,
        int accounts,
        boolean passed,
        long scenariosPassed,
        long scenariosFailed,
        long scenariosNotRun,
        long scenariosVoid,
        List<Row> rows) {

    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8884}
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
            ul{margin:.2rem 0;padding-left:1.2rem}
            td,li{overflow-wrap:anywhere}
            .passed{color:#18794e}.failed{color:#c62a2f}
            code{font-family:ui-monospace,monospace}
            """;

    /** The policy of the page. */
    static final String POLICY = PagePolicy.allowOnly(STYLE);

    /** The templates of the page, which the build checks. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance report(CertificatePage page);
    }

    /** A scenario with its verdict. */
    @TemplateData
    record Row(
            String scenario,
            String description,
            String verdict,
            String style,
            String reason,
            long expected,
            long imported,
            List<String> differences,
            List<String> findings) {}

    static CertificatePage of(CertificateView view) {
        return new CertificatePage(
                view.name(),
                view.id(),
                view.createdAt(),
                view.seed(),
                view.accounts(),
                view.passed(),
                view.scenariosPassed(),
                view.scenariosFailed(),
                view.scenariosNotRun(),
                view.scenariosVoid(),
                view.scenarios().stream().map(CertificatePage::row).toList());
    }

    private static Row row(ScenarioView scenario) {
        return new Row(
                scenario.scenario(),
                scenario.description(),
                scenario.verdict().replace('_', ' '),
                style(scenario),
                scenario.reason() == null ? "" : scenario.reason(),
                scenario.counts().expected(),
                scenario.counts().imported(),
                scenario.differences().stream().map(CertificateForms::describe).toList(),
                scenario.findings().stream().map(CertificateForms::describe).toList());
    }

    private static String style(ScenarioView scenario) {
        if (scenario.hasVerdict(Verdict.PASSED)) {
            return "passed";
        }
        return scenario.hasVerdict(Verdict.FAILED) ? "failed" : "";
    }

    public String css() {
        return STYLE;
    }

    String render() {
        return Templates.report(this).render();
    }
}
