package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.Rejection.AlreadyImported;
import io.krakenemulator.outcome.Rejection.InvalidPayload;
import io.krakenemulator.outcome.Rejection.NotFound;
import io.krakenemulator.outcome.Rejection.NotSchedulable;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.outcome.TransactionResult;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.web.ApiFailure;
import java.util.List;

/** The dialect with the keys of either form. Where the forms exclude each other, it has the guide's. */
final class BothDialect extends DialectRenderer {

    /** Returns the codes of several products as a list. */
    @Override
    public JsonNode renderProducts(List<String> codes) {
        if (codes.size() == 1) {
            return super.renderProducts(codes);
        }
        var list = JsonNodeFactory.instance.arrayNode();
        codes.forEach(code -> list.addObject().put("code", code));
        return list;
    }

    @Override
    public ObjectNode renderStaged(String supplier, String externalNumber) {
        return object().put(EXTERNAL_ACCOUNT_NUMBER, externalNumber)
                .put(IMPORT_SUPPLIER, supplier)
                .put(IMPORT_SUPPLIER_CODE, supplier);
    }

    @Override
    protected ObjectNode renderTransaction(TransactionResult result) {
        return withId(super.renderTransaction(result), result);
    }

    @Override
    protected ApiFailure render(InvalidPayload rejection) {
        var body = envelope(rejection.kind(), rejection.result());
        if (!rejection.ofWhole().isEmpty()) {
            var texts = body.putArray(Attr.WHOLE_OBJECT);
            rejection.ofWhole().forEach(texts::add);
        }
        return ApiFailure.of(400, body);
    }

    @Override
    protected ApiFailure render(AlreadyImported rejection) {
        var body = envelope(rejection.kind(), rejection.result())
                .put(EXTERNAL_ACCOUNT_NUMBER, rejection.externalNumber())
                .put(KRAKEN_ACCOUNT_NUMBER, rejection.accountNumber());
        body.putArray(Attr.WHOLE_OBJECT).add(StateProblem.ALREADY_IMPORTED.detail());
        return ApiFailure.of(400, body);
    }

    /** Has the published form of the error, and besides it every problem. */
    @Override
    protected ApiFailure render(NotSchedulable rejection) {
        var body = notSchedulable(rejection);
        ErrorFormat.GUIDE.list(body, rejection.result().problems());
        return ApiFailure.of(400, body);
    }

    @Override
    protected ApiFailure render(NotFound rejection) {
        return ApiFailure.of(404, rejection.code(), rejection.detail());
    }
}
