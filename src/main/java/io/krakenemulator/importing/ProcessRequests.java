package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.processing.Job;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.validation.ValidationResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Validates the requests of process calls. */
@ApplicationScoped
class ProcessRequests {

    private final PayloadValidation validation;
    private final ImportProcesses processes;

    ProcessRequests(PayloadValidation validation, ImportProcesses processes) {
        this.validation = validation;
        this.processes = processes;
    }

    Uni<PayloadValidation.Body> parse(byte[] body) {
        return validation.parse(body, ProcessAccountImportProcess.class);
    }

    /** Validates a request. The rejection of an invalid one also reports the problem of its import process. */
    Uni<Result<ValidationResult<ProcessAccountImportProcess>>> validate(
            Sandbox sandbox, PayloadValidation.Body request) {
        return read(sandbox, request)
                .flatMap(result -> result.isValid() || !namesAccount(result.value())
                        ? Uni.createFrom().item(requireValid(result))
                        : rejectInvalid(sandbox, result));
    }

    /** Validates a request again, with the reference data of this moment. */
    Uni<Result<ValidationResult<ProcessAccountImportProcess>>> revalidate(
            Sandbox sandbox, ValidationResult<ProcessAccountImportProcess> request) {
        return read(sandbox, new PayloadValidation.Body(request.cleaned(), 0)).map(ProcessRequests::requireValid);
    }

    private Uni<ValidationResult<ProcessAccountImportProcess>> read(Sandbox sandbox, PayloadValidation.Body request) {
        return validation
                .validate(sandbox, request, ProcessAccountImportProcess.class)
                .map(ProcessRequests::requireOngoing);
    }

    private static ValidationResult<ProcessAccountImportProcess> requireOngoing(
            ValidatedPayload<ProcessAccountImportProcess> validated) {
        var result = validated.result();
        var request = result.value();
        return !namesAccount(request) || StateProblem.isOngoing(validated.facts(), request.importSupplierCode())
                ? result
                : StateProblem.SUPPLIER_NOT_ONGOING.addTo(result, "import_supplier_code");
    }

    private static boolean namesAccount(ProcessAccountImportProcess request) {
        return request != null && request.importSupplierCode() != null && request.externalAccountNumber() != null;
    }

    private static Result<ValidationResult<ProcessAccountImportProcess>> requireValid(
            ValidationResult<ProcessAccountImportProcess> result) {
        return result.isValid()
                ? Result.success(result)
                : Result.reject(new Rejection.InvalidPayload(PayloadKind.ACCOUNT, result));
    }

    private Uni<Result<ValidationResult<ProcessAccountImportProcess>>> rejectInvalid(
            Sandbox sandbox, ValidationResult<ProcessAccountImportProcess> result) {
        var number = result.value().externalAccountNumber();
        return processes
                .find(sandbox, result.value().importSupplierCode(), number)
                .map(process -> Result.reject(rejectInvalid(process, number, result)));
    }

    private static Rejection rejectInvalid(
            ImportProcess process, String number, ValidationResult<ProcessAccountImportProcess> result) {
        return process == null
                ? StateProblem.NOT_STAGED.block(result)
                : ProcessState.rejectInvalid(ProcessState.of(process), number, result);
    }

    /** Returns a valid request for a job whose data are validated already. */
    static ValidationResult<ProcessAccountImportProcess> createValid(Job job, String team) {
        var request = new ProcessAccountImportProcess(job.dryRun(), job.number(), job.supplier(), team);
        return ValidationResult.listAll(request, JsonNodeFactory.instance.nullNode(), List.of());
    }

    /** Returns the job that a valid request asks for. */
    static Job readJob(ValidationResult<ProcessAccountImportProcess> result) {
        var request = result.value();
        return new Job(
                request.importSupplierCode(), request.externalAccountNumber(), Boolean.TRUE.equals(request.dryRun()));
    }
}
