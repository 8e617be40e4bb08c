package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.ValidationResult;

/** The dialect of the guide: one flat list of problems. */
final class GuideRenderer extends DialectRenderer {

    @Override
    protected ObjectNode list(PayloadKind kind, ValidationResult<?> result) {
        return ErrorFormat.GUIDE.body(kind.code(), kind.detail(), result);
    }

    @Override
    protected void list(ObjectNode error, ValidationResult<?> result) {
        error.set("errors", ErrorFormat.GUIDE.body("", "", result).get("errors"));
    }
}
