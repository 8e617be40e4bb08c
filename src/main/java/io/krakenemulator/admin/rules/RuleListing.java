package io.krakenemulator.admin.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.ScheduleAccountCreation;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.NearMatches;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.PayloadModel;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.StatedCode;
import io.krakenemulator.validation.constraint.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lists every check that can put a problem into an answer, and the codes of whole answers. Rules and constraints state
 * themselves in their annotations; the examples are taken from their test cases when the application is built. The list is
 * built on the first call for it.
 */
@ApplicationScoped
public class RuleListing {

    /** The records that request bodies are bound to. */
    static final List<Class<?>> PAYLOADS = List.of(
            EnergyAccount.class,
            ProcessAccountImportProcess.class,
            ScheduleAccountCreation.class,
            Product.class,
            AccountNote.class,
            Transactions.class,
            HistoricalStatements.class,
            LegacyPaymentInstruction.class);

    /** Written by a test: see {@code RuleExamplesTest}. */
    static final String EXAMPLES = "/rules/examples.json";

    private final PayloadModel model = new PayloadModel(PAYLOADS);
    private final List<Check> checks;
    private final Map<String, RuleView> byName = new HashMap<>();
    private final Set<String> codes;

    /** A check of the book, and the types that it applies to. */
    private record Check(RuleView view, Predicate<Class<?>> appliesTo) {}

    RuleListing(RuleBook rules, ObjectMapper mapper) {
        checks = collect(rules, readExamples(mapper));
        checks.forEach(check -> byName.put(check.view().name(), check.view()));
        codes = checks.stream().flatMap(check -> check.view().codes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns why a code is refused: no check of the book has it. The nearest codes are named.
     *
     * @return empty for a code of the book
     */
    public Optional<String> refuseCode(String code) {
        if (codes.contains(code)) {
            return Optional.empty();
        }
        var near = NearMatches.find(code, codes);
        return Optional.of(
                "must be a code of the rule book" + (near.isEmpty() ? "" : ", such as " + String.join(" or ", near)));
    }

    /** Returns the check that found a problem. */
    public RuleView find(Problem problem) {
        return byName.get(nameOf(problem));
    }

    /** The list has the checks of shape under their codes. */
    private static String nameOf(Problem problem) {
        if (problem.origin() instanceof Origin.NamedRule rule) {
            return rule.name();
        }
        return problem.origin() instanceof Origin.Constraint constraint ? constraint.name() : problem.code();
    }

    /**
     * Returns all checks: those of shape, of single fields, of objects in alphabetical order, and of calls. The codes of
     * whole answers come last.
     */
    public List<RuleView> list() {
        return checks.stream().map(Check::view).toList();
    }

    /**
     * Returns the checks of a type: of the type itself, of a union that it belongs to, or of one of its fields.
     *
     * @return empty when no payload has a type of that name
     */
    Optional<List<RuleView>> listForType(String type) {
        return model.type(type).map(named -> checks.stream()
                .filter(check -> check.appliesTo().test(named))
                .map(Check::view)
                .toList());
    }

    private List<Check> collect(RuleBook rules, Map<String, List<RuleExample>> examples) {
        var all = new ArrayList<Check>();
        for (var check : ShapeCheck.values()) {
            all.add(new Check(view(check, check.code(), RuleKind.SHAPE, examples), type -> false));
        }
        model.constraints()
                .forEach((constraint, fields) ->
                        all.add(new Check(view(constraint, fields, examples), type -> fields.stream()
                                .anyMatch(field -> isFieldOf(type, field)))));
        rules.entries().forEach(rule -> all.add(new Check(view(rule, examples), rule.type()::isAssignableFrom)));
        for (var check : CallCheck.values()) {
            all.add(new Check(view(check, check.code(), RuleKind.CALL, examples), type -> false));
        }
        for (var answer : AnswerCode.values()) {
            all.add(new Check(view(answer, answer.title(), RuleKind.ANSWER, examples), type -> false));
        }
        return List.copyOf(all);
    }

    private static boolean isFieldOf(Class<?> type, String place) {
        return place.startsWith(PayloadModel.nameOf(type) + ".");
    }

    private static RuleView view(
            StatedCode stated, String name, RuleKind kind, Map<String, List<RuleExample>> examples) {
        return new RuleView(
                name,
                kind,
                stated.says(),
                stated.source(),
                nameOrNull(stated.publishedName()),
                List.of(),
                List.of(stated.code()),
                stated == ShapeCheck.MAKE_AWARE,
                examples.getOrDefault(name, List.of()));
    }

    private static RuleView view(
            Class<? extends Annotation> constraint, List<String> fields, Map<String, List<RuleExample>> examples) {
        var statement = constraint.getAnnotation(ErrorCode.class);
        return new RuleView(
                constraint.getSimpleName(),
                RuleKind.CONSTRAINT,
                statement.says(),
                statement.source(),
                nameOrNull(statement.published()),
                fields,
                List.of(statement.code()),
                false,
                examples.getOrDefault(constraint.getSimpleName(), List.of()));
    }

    private static RuleView view(RuleBook.Entry rule, Map<String, List<RuleExample>> examples) {
        var statement = rule.statement();
        var type = PayloadModel.nameOf(rule.type());
        return new RuleView(
                rule.origin().name(),
                RuleKind.RULE,
                statement.says(),
                statement.source(),
                nameOrNull(statement.published()),
                List.of(statement.field().isEmpty() ? type : type + "." + statement.field()),
                rule.codes(),
                rule.strictOnly(),
                examples.getOrDefault(rule.origin().name(), List.of()));
    }

    private static String nameOrNull(String published) {
        return published.isEmpty() ? null : published;
    }

    private static Map<String, List<RuleExample>> readExamples(ObjectMapper mapper) {
        try (var file = RuleListing.class.getResourceAsStream(EXAMPLES)) {
            return mapper.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
