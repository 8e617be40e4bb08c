package io.krakenemulator.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.ScheduleAccountCreation;
import io.krakenemulator.schema.account.ValidateAccount;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.validation.PayloadReader;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.RuleEngine;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** Each kind of request body: its record, well-formed payloads that show all of its fields, and where it is sent. */
enum Payloads {
    ACCOUNT(
            "/v1/data-import/validate-account/",
            EnergyAccount.class,
            "account/full",
            "account/plain-business",
            "account/agreements",
            "account/dual-fuel",
            "account/uncommon",
            "supply/full") {
        @Override
        JsonNode payload(String fixture) {
            var part = super.payload(fixture);
            if (!fixture.startsWith("supply/")) {
                return part;
            }
            ObjectNode account = JsonNodeFactory.instance.objectNode().put("import_supplier", "TENTACLE_ENERGY");
            account.putArray("supply_addresses").add(part);
            return account;
        }
    },
    PROCESS(
            "/v1/data-import/account-import-process/process/",
            ProcessAccountImportProcess.class,
            "process/request",
            "process/all-fields"),
    PRODUCTS("/v1/data-import/validate-products/", Product.class, "product/four-tariffs", "product/all-fields"),
    NOTES("/v1/data-import/notes/create/", AccountNote.class, "note/two-notes", "note/all-fields"),
    TRANSACTIONS(
            "/v1/data-import/transactions/create/",
            Transactions.class,
            "transaction/six-kinds",
            "transaction/all-fields"),
    STATEMENTS("/v1/data-import/historical-statements/create/", HistoricalStatements.class, "statement/two-statements"),
    INSTRUCTION(
            "/v1/data-import/payment-instruction/create/",
            LegacyPaymentInstruction.class,
            "instruction/card",
            "instruction/all-fields"),
    SCHEDULE("/v2/data-import/accounts/", ScheduleAccountCreation.class, "account/dual-fuel") {
        @Override
        JsonNode payload(String fixture) {
            ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
            wrapped.set("payload", super.payload(fixture));
            wrapped.set("task_params", super.payload("schedule/window"));
            return wrapped;
        }
    },
    VALIDATE_V2("/v2/data-import/accounts/validate/", ValidateAccount.class, "account/dual-fuel") {
        @Override
        JsonNode payload(String fixture) {
            return JsonNodeFactory.instance.objectNode().set("payload", super.payload(fixture));
        }
    };

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final PayloadReader READER =
            new PayloadReader(Validation.buildDefaultValidatorFactory().getValidator(), 1000);

    private final String path;
    private final Class<?> type;
    private final List<String> fixtures;

    Payloads(String path, Class<?> type, String... fixtures) {
        this.path = path;
        this.type = type;
        this.fixtures = List.of(fixtures);
    }

    /** Returns the path to which the payload is sent. */
    String path() {
        return path;
    }

    JsonNode payload(String fixture) {
        try (var file = Payloads.class.getResourceAsStream("/fixtures/" + fixture + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All payloads of the kind, in the order of the cases. */
    List<JsonNode> all() {
        return fixtures.stream().map(this::payload).toList();
    }

    /** Returns the schema that a document has for it. */
    JsonNode schema(WireDocument document) {
        return document.root()
                .path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /** Generates the cases of all kinds of payloads. A field that one kind has covered is not repeated in another. */
    static GeneratedCases cases(WireDocument document, BiConsumer<Payloads, GeneratedCases.Case> each) {
        var kind = new AtomicReference<Payloads>();
        var cases = new GeneratedCases(document, one -> each.accept(kind.get(), one));
        for (var payloads : values()) {
            kind.set(payloads);
            payloads.all().forEach(payload -> cases.of(payloads.schema(document), payload));
        }
        return cases;
    }

    /** Returns the shape problems of a payload. Reference data are assumed to have every value. */
    List<Problem> problems(JsonNode payload) {
        return (payload.isArray()
                        ? RuleEngine.conclude(READER.readList(payload, type, (list, value) -> true))
                        : RuleEngine.conclude(READER.read(payload, type, (list, value) -> true)))
                .problems();
    }
}
