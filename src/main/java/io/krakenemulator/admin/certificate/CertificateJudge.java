package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.certificate.CertificateCohorts.Accounts;
import io.krakenemulator.admin.referee.RefereeReports;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.journal.CallJournal;
import io.krakenemulator.referee.RefereeRule;
import io.krakenemulator.referee.RefereeTerms;
import io.krakenemulator.referee.Ruling;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges the scenarios of a certificate by the end state of their sandboxes, and adds the findings of the referee. */
@ApplicationScoped
class CertificateJudge {

    /** The usual terms of the referee. */
    private static final RefereeTerms TERMS =
            new RefereeTerms(Duration.ofDays(7), Duration.ofSeconds(60), List.of(RefereeRule.values()));

    private final Sandboxes sandboxes;
    private final ApiKeys apiKeys;
    private final EndStates endStates;
    private final TrialStates states;
    private final RefereeReports referee;
    private final CallJournal journal;
    private final StoredJson json;

    CertificateJudge(
            Sandboxes sandboxes,
            ApiKeys apiKeys,
            EndStates endStates,
            TrialStates states,
            RefereeReports referee,
            CallJournal journal,
            StoredJson json) {
        this.sandboxes = sandboxes;
        this.apiKeys = apiKeys;
        this.endStates = endStates;
        this.states = states;
        this.referee = referee;
        this.journal = journal;
        this.json = json;
    }

    /**
     * A verdict with its reason.
     *
     * @param reason why the scenario counts as not run or void, in a sentence; {@code null} for other verdicts
     */
    private record Decision(Verdict verdict, String reason) {

        private static final Decision GONE = new Decision(Verdict.VOID, "The sandbox was reset or deleted.");
    }

    /** Returns the scenarios with their verdicts, in their order. One after the other, so that a report takes one connection. */
    Uni<CertificateView> judge(Certificate certificate, Accounts accounts) {
        return journal.writeAll().chain(() -> judgeTrials(certificate, accounts));
    }

    private Uni<CertificateView> judgeTrials(Certificate certificate, Accounts accounts) {
        return Multi.createFrom()
                .iterable(certificate.trials())
                .onItem()
                .transformToUniAndConcatenate(trial -> sandboxes
                        .findById(trial.sandbox())
                        .flatMap(sandbox -> sandbox == null
                                ? Uni.createFrom().item(voidView(certificate, trial.scenario(), accounts))
                                : judge(trial.scenario(), sandbox, accounts)))
                .collect()
                .asList()
                .map(scenarios -> CertificateView.of(certificate, scenarios));
    }

    private ScenarioView voidView(Certificate certificate, Scenario scenario, Accounts accounts) {
        return view(
                scenario,
                Decision.GONE,
                certificate.sandboxName(scenario),
                null,
                accounts,
                ScenarioView.Counts.NONE,
                List.of(),
                List.of());
    }

    private Uni<ScenarioView> judge(Scenario scenario, Sandbox sandbox, Accounts accounts) {
        return apiKeys.apiKeys(sandbox).flatMap(keys -> endStates
                .compare(sandbox.id(), accounts.expectAsJson(scenario))
                .flatMap(found -> states.find(sandbox.id())
                        .map(state -> decide(scenario, state, found))
                        .flatMap(decision -> findings(sandbox, found)
                                .map(findings -> view(scenario, decision, sandbox, accounts, keys, found, findings)))));
    }

    private Uni<List<ScenarioView.Finding>> findings(Sandbox sandbox, EndStates.Comparison found) {
        return found.ran()
                ? referee.judge(sandbox, TERMS).map(judgement -> failures(judgement.rulings()))
                : Uni.createFrom().item(List.of());
    }

    private static List<ScenarioView.Finding> failures(List<Ruling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.verdict() == Ruling.Verdict.FAILED)
                .map(ruling -> new ScenarioView.Finding(
                        ruling.rule().code(),
                        ruling.rule().demand(),
                        ruling.rule().unit(),
                        ruling.violations(),
                        ruling.observed()))
                .toList();
    }

    private ScenarioView view(
            Scenario scenario,
            Decision decision,
            Sandbox sandbox,
            Accounts accounts,
            List<String> keys,
            EndStates.Comparison found,
            List<ScenarioView.Finding> findings) {
        var expected = accounts.expect(scenario);
        long imported = expected.stream().filter(account -> !account.skipped()).count();
        return view(
                scenario,
                decision,
                sandbox.name(),
                keys.isEmpty() ? null : keys.get(0),
                accounts,
                ScenarioView.Counts.of(imported, found),
                decision.verdict() == Verdict.FAILED ? differences(found.differences(), expected) : List.of(),
                findings);
    }

    /** A loader whose end state is wrong has failed, even if it met only a part of the scenario. */
    private Decision decide(Scenario scenario, TrialState state, EndStates.Comparison found) {
        if (state == null) {
            return Decision.GONE;
        }
        var rules = json.parse(scenario.faults());
        var change = state.findChange(rules, scenario.setup());
        if (change.isPresent()) {
            return new Decision(Verdict.VOID, change.get());
        } else if (!found.ran()) {
            return new Decision(Verdict.NOT_RUN, "No call came.");
        } else if (found.wrong() > 0) {
            return new Decision(Verdict.FAILED, null);
        }
        return state.findUnmet(rules, scenario.setup())
                .map(unmet -> new Decision(Verdict.NOT_RUN, unmet))
                .orElseGet(() -> new Decision(Verdict.PASSED, null));
    }

    private static List<ScenarioView.Difference> differences(JsonNode found, List<ExpectedAccount> expected) {
        Map<String, ExpectedAccount> byNumber =
                expected.stream().collect(Collectors.toMap(CertificateJudge::identify, Function.identity()));
        return found.valueStream()
                .map(account -> {
                    var supplier = account.path("supplier").asText();
                    var number = account.path("number").asText();
                    return new ScenarioView.Difference(
                            supplier, number, Differences.describe(account, byNumber.get(supplier + " " + number)));
                })
                .toList();
    }

    private static String identify(ExpectedAccount account) {
        return account.supplier() + " " + account.number();
    }

    private ScenarioView view(
            Scenario scenario,
            Decision decision,
            String sandbox,
            String key,
            Accounts accounts,
            ScenarioView.Counts counts,
            List<ScenarioView.Difference> differences,
            List<ScenarioView.Finding> findings) {
        return new ScenarioView(
                scenario.wire(),
                scenario.description(),
                demand(accounts.expect(scenario)),
                decision.verdict().wire(),
                decision.reason(),
                sandbox,
                key,
                json.parse(scenario.faults()),
                scenario.setup().limit(),
                clock(scenario),
                counts,
                differences,
                findings);
    }

    private static String demand(List<ExpectedAccount> expected) {
        long skipped = expected.stream().filter(ExpectedAccount::skipped).count();
        return "%d accounts are imported once each, with their balances, notes and transactions%s. Nothing is left staged."
                .formatted(expected.size() - skipped, describeSkips(skipped));
    }

    private static String describeSkips(long count) {
        return count == 0 ? "" : ", and " + count + (count == 1 ? " stays out" : " stay out");
    }

    private static String clock(Scenario scenario) {
        var clock = scenario.setup().clock();
        var mode = clock.mode().name().toLowerCase(Locale.ROOT);
        return clock.at() == null ? mode : mode + " " + clock.at();
    }
}
