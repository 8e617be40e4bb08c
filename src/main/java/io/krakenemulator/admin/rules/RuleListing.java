package io.krakenemulator.admin.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.ScheduleAccountCreation;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.PayloadModel;
import io.krakenemulator.validation.RuleBook;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.constraint.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists every check that can put a problem into an answer. Rules and constraints state themselves in their annotations;
 * the examples are taken from their test cases when the application is built.
 */
@ApplicationScoped
class RuleListing {

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

    private final RuleBook rules;
    private final ObjectMapper mapper;

    RuleListing(RuleBook rules, ObjectMapper mapper) {
        this.rules = rules;
        this.mapper = mapper;
    }

    /** Returns all checks: those of shape, of single fields, of objects in alphabetical order, and of calls. */
    List<RuleView> list() {
        return list(new PayloadModel(PAYLOADS), null);
    }

    /**
     * Returns the checks that judge a type: by themselves, as a member of a union, or one of its fields.
     *
     * @return empty when no payload has a type of that name
     */
    Optional<List<RuleView>> listForType(String type) {
        var model = new PayloadModel(PAYLOADS);
        return model.type(type).map(judged -> list(model, judged));
    }

    private List<RuleView> list(PayloadModel model, Class<?> judged) {
        var examples = readExamples();
        var views = new ArrayList<RuleView>();
        if (judged == null) {
            Stream.of(ShapeCheck.values()).map(check -> view(check, examples)).forEach(views::add);
        }
        model.constraints().forEach((constraint, fields) -> {
            if (judged == null || fields.stream().anyMatch(field -> isFieldOf(judged, field))) {
                views.add(view(constraint, fields, examples));
            }
        });
        rules.entries().stream()
                .filter(rule -> judged == null || rule.type().isAssignableFrom(judged))
                .map(rule -> view(rule, examples))
                .forEach(views::add);
        if (judged == null) {
            Stream.of(CallCheck.values()).map(RuleListing::view).forEach(views::add);
        }
        return views;
    }

    private static boolean isFieldOf(Class<?> type, String place) {
        return place.startsWith(PayloadModel.nameOf(type) + ".");
    }

    private static RuleView view(ShapeCheck check, Map<String, List<RuleExample>> examples) {
        return new RuleView(
                check.code(),
                RuleKind.SHAPE,
                check.says(),
                check.isOfOperators() ? Source.OURS : Source.INFERRED,
                null,
                List.of(),
                List.of(check.code()),
                check == ShapeCheck.MAKE_AWARE,
                examples.getOrDefault(check.code(), List.of()));
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

    private static RuleView view(CallCheck check) {
        return new RuleView(
                check.code(),
                RuleKind.CALL,
                check.says(),
                check.source(),
                nameOrNull(check.publishedName()),
                List.of(),
                List.of(check.code()),
                false,
                List.of());
    }

    private static String nameOrNull(String published) {
        return published.isEmpty() ? null : published;
    }

    private Map<String, List<RuleExample>> readExamples() {
        try (var file = RuleListing.class.getResourceAsStream(EXAMPLES)) {
            return mapper.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
