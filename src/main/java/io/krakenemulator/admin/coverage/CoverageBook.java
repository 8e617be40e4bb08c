package io.krakenemulator.admin.coverage;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.admin.rules.RuleKind;
import io.krakenemulator.admin.rules.RuleListing;
import io.krakenemulator.admin.rules.RuleView;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.ShapeCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds met codes against the rule book. */
@ApplicationScoped
public class CoverageBook {

    /** The origin of counted codes. */
    public enum Subject {
        /** The calls of a sandbox to the emulated interface. */
        CALLS,
        /** The lines of a cohort check. */
        LINES
    }

    /** Answers that no call of a known sandbox to the emulated interface gets: those of other interfaces, and to strangers. */
    private static final Set<AnswerCode> ANSWERS_OF_OTHERS = EnumSet.of(
            AnswerCode.INVALID_REQUEST,
            AnswerCode.NOT_AUTHENTICATED,
            AnswerCode.AUTHENTICATION_FAILED,
            AnswerCode.PERMISSION_DENIED);

    static {
        ANSWERS_OF_OTHERS.addAll(EnumSet.range(AnswerCode.QUERY_FAILED_VALIDATION, AnswerCode.TOO_MANY_REQUESTS));
    }

    private static final Set<CallCheck> CHECKS_OF_CONTROL =
            EnumSet.of(CallCheck.SANDBOX_NAME_TAKEN, CallCheck.API_KEY_TAKEN);

    private static final Set<CallCheck> CHECKS_OF_COHORTS =
            EnumSet.of(CallCheck.COHORT_NUMBER_TWICE, CallCheck.COHORT_POINT_TWICE, CallCheck.COHORT_CONTACT_SHARED);

    /** A line is judged without an import process of its own. */
    private static final Set<CallCheck> CHECKS_OF_STORED_ACCOUNTS = EnumSet.of(
            CallCheck.SKIPPED,
            CallCheck.IN_PROGRESS,
            CallCheck.NOT_STAGED,
            CallCheck.NOT_IMPORTED,
            CallCheck.PERIOD_CHARGED,
            CallCheck.STATEMENT_EXISTS);

    private static final Set<AnswerCode> ANSWERS_TO_LINES =
            EnumSet.of(AnswerCode.PARSE_ERROR, AnswerCode.REQUEST_ENTITY_TOO_LARGE);

    private final RuleListing listing;

    CoverageBook(RuleListing listing) {
        this.listing = listing;
    }

    /**
     * Returns met codes beside those of the rule book that were not met.
     *
     * @param met all met codes, each once
     * @param query the codes to list
     */
    public CoverageView compare(Subject subject, List<CoveredCode> met, CoverageQuery query) {
        var rules = rulesByCode();
        if (query.code() != null) {
            listing.refuseCode(query.code()).ifPresent(detail -> {
                throw QueryReader.reject("code", ShapeCheck.INVALID_CHOICE, detail);
            });
        }
        var codes = new TreeMap<String, CoveredCode>();
        possible(subject).forEach(code -> codes.put(code, CoveredCode.neverMet(code, rules.get(code))));
        met.forEach(code -> codes.put(code.code(), code.withRules(rules.getOrDefault(code.code(), List.of()))));
        return new CoverageView(
                (long) met.size(),
                (long) codes.size() - met.size(),
                codes.values().stream().filter(query::lists).toList());
    }

    private Map<String, List<String>> rulesByCode() {
        var rules = new HashMap<String, List<String>>();
        listing.list()
                .forEach(rule -> rule.codes().forEach(code -> rules.computeIfAbsent(code, unseen -> new ArrayList<>())
                        .add(rule.name())));
        return rules;
    }

    /** Returns the codes that the subject can meet. A code stays out only if all checks that report it do. */
    private Set<String> possible(Subject subject) {
        var excluded = listExcluded(subject);
        var codes = new HashSet<String>();
        listing.list().stream()
                .filter(rule -> !excluded.contains(nameOf(rule)))
                .map(RuleView::codes)
                .forEach(codes::addAll);
        return codes;
    }

    private static Set<String> listExcluded(Subject subject) {
        var names = new HashSet<String>();
        Stream.of(ShapeCheck.values())
                .filter(ShapeCheck::isOfOperators)
                .forEach(check -> names.add(RuleKind.SHAPE + check.code()));
        add(names, CHECKS_OF_CONTROL);
        if (subject == Subject.CALLS) {
            add(names, CHECKS_OF_COHORTS);
            ANSWERS_OF_OTHERS.forEach(answer -> names.add(RuleKind.ANSWER + answer.title()));
        } else {
            add(names, CHECKS_OF_STORED_ACCOUNTS);
            EnumSet.complementOf(EnumSet.copyOf(ANSWERS_TO_LINES))
                    .forEach(answer -> names.add(RuleKind.ANSWER + answer.title()));
        }
        return names;
    }

    private static void add(Set<String> names, Set<CallCheck> checks) {
        checks.forEach(check -> names.add(RuleKind.CALL + check.code()));
    }

    private static String nameOf(RuleView rule) {
        return Objects.toString(rule.kind()) + rule.name();
    }
}
