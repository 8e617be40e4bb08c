package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.ValidationResult;

/** The dialect with dictionaries of fields, nested as the payload is. */
final class NestedRenderer extends DialectRenderer {

    @Override
    protected ObjectNode list(PayloadKind kind, ValidationResult<?> result) {
        return ErrorFormat.NESTED.body(kind.code(), kind.detail(), result);
    }

    @Override
    protected void list(ObjectNode error, ValidationResult<?> result) {
        error.setAll(ErrorFormat.NESTED.body("", "", result));
    }
}
