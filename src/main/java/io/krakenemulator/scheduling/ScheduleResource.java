package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.schema.account.AccountAlreadyImportedResponse;
import io.krakenemulator.schema.account.ImportStatusResponse;
import io.krakenemulator.schema.account.ScheduleAccountCreation;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.schema.account.ValidateAccount;
import io.krakenemulator.web.ErrorResponse;
import io.krakenemulator.web.dialect.Answers;
import io.krakenemulator.web.dialect.Rejections;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The calls of the scheduled import: an account is sent once and created later, within a window. */
@Path("/v2/data-import/accounts")
@Tag(name = "Scheduled import", description = "Send accounts once, to be created within a window.")
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {

    private static final String SUPPLIER = "import_supplier_code";
    private static final String NUMBER = "external_identifier";

    private final Caller caller;
    private final Scheduling scheduling;
    private final CreationProgress progress;

    ScheduleResource(Caller caller, Scheduling scheduling, CreationProgress progress) {
        this.caller = caller;
        this.scheduling = scheduling;
        this.progress = progress;
    }

    @POST
    @Path("validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "validateAccountV2",
            summary = "Validate an account before it is scheduled",
            description =
                    "Validates the data of one account and changes nothing. The account may also be sent bare, without"
                            + " `payload` around it. The answer has no body.")
    @RequestBodySchema(ValidateAccount.class)
    @APIResponse(responseCode = "200", description = "The data are valid.")
    @APIResponse(
            responseCode = "400",
            description = "The problems of the data.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                StandardizedValidationErrorResponse.class,
                                                AccountAlreadyImportedResponse.class,
                                                ErrorResponse.class
                                            })))
    @Answer(
            in = Dialect.SCHEMA,
            status = "400",
            body = {StandardizedValidationErrorResponse.class, ErrorResponse.class})
    public Uni<RestResponse<Void>> validate(byte[] body) {
        var sandbox = caller.sandbox();
        return scheduling
                .validate(sandbox, body)
                .map(result -> Rejections.requireSuccess(sandbox, result))
                .map(valid -> RestResponse.ok());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleAccount",
            summary = "Schedule the creation of an account",
            description =
                    "Validates the data of one account, stores them, and schedules the creation of the account. The"
                            + " window is by the sandbox's clock; without `task_params` it opens now and is as long as possible. The"
                            + " call may be repeated until the account is created. Each call replaces the data of the previous one."
                            + " The account may also be sent bare, without `payload` around it, and with or without `task_params`"
                            + " among its fields. The answer has no body.")
    @RequestBodySchema(ScheduleAccountCreation.class)
    @APIResponse(responseCode = "201", description = "The account is scheduled.")
    @APIResponse(
            responseCode = "400",
            description = "The data are not valid, or the state of the account or of its supplier forbids scheduling.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                ScheduleRefused.class,
                                                ScheduleAlreadyImported.class,
                                                ErrorResponse.class
                                            })))
    public Uni<RestResponse<Void>> schedule(byte[] body) {
        var sandbox = caller.sandbox();
        return scheduling
                .schedule(sandbox, body)
                .map(result -> Rejections.requireSuccess(sandbox, result))
                .map(scheduled -> RestResponse.status(RestResponse.Status.CREATED));
    }

    @GET
    @Path("{" + SUPPLIER + "}/{" + NUMBER + "}")
    @Operation(
            operationId = "scheduledAccountStatus",
            summary = "Get the progress of an account",
            description = "An account that was staged and never scheduled has a status as well.")
    @APIResponse(
            responseCode = "200",
            description = "The progress of the account.",
            content = @Content(schema = @Schema(implementation = ImportStatusResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "No account was sent under this supplier and number.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> status(@RestPath(SUPPLIER) String supplier, @RestPath(NUMBER) String number) {
        var sandbox = caller.sandbox();
        return progress.of(sandbox, supplier, number)
                .map(result -> Rejections.requireSuccess(sandbox, result))
                .map(Answers.in(sandbox)::renderProgress);
    }
}
