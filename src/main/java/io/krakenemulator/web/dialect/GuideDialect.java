package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.krakenemulator.outcome.Rejection.AlreadyImported;
import io.krakenemulator.outcome.Rejection.DryRunPassed;
import io.krakenemulator.outcome.Rejection.InvalidPayload;
import io.krakenemulator.web.ApiFailure;

/**
 * The guide's dialect: the keys that the guide prints, and one flat list of problems. Calls that the guide does not have are
 * answered as the schema states them.
 */
final class GuideDialect extends DialectRenderer {

    @Override
    public ObjectNode renderStaged(String supplier, String externalNumber) {
        return object().put(IMPORT_SUPPLIER, supplier).put(EXTERNAL_ACCOUNT_NUMBER, externalNumber);
    }

    @Override
    public ObjectNode renderCreated(String externalNumber, String accountNumber) {
        return object().put(KRAKEN_ACCOUNT_NUMBER, accountNumber);
    }

    @Override
    public ObjectNode renderTransferStatus(String status, String accountNumber) {
        return object().put(STATUS, status).put(KRAKEN_ACCOUNT_NUMBER, accountNumber);
    }

    @Override
    public ObjectNode renderInstruction(String accountNumber, String reference) {
        return object().put(KRAKEN_ACCOUNT_NUMBER, accountNumber).put("reference", reference);
    }

    @Override
    protected ApiFailure render(InvalidPayload rejection) {
        return ApiFailure.of(400, envelope(rejection.kind(), rejection.result()));
    }

    @Override
    protected ApiFailure render(AlreadyImported rejection) {
        return ApiFailure.of(
                400,
                envelope(rejection.kind(), rejection.result())
                        .put(EXTERNAL_ACCOUNT_NUMBER, rejection.externalNumber())
                        .put(KRAKEN_ACCOUNT_NUMBER, rejection.accountNumber()));
    }

    /** The guide prints the bare sentence. */
    @Override
    protected ApiFailure render(DryRunPassed rejection) {
        return ApiFailure.of(400, TextNode.valueOf(DRY_RUN_PASSED));
    }
}
