package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.schema.account.AccountAlreadyImportedResponse;
import io.krakenemulator.schema.account.AccountNotFoundError;
import io.krakenemulator.schema.account.AccountTransferStatus;
import io.krakenemulator.schema.account.CreateOrUpdateAccountImportProcess;
import io.krakenemulator.schema.account.DRFError;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ImportProcessItem;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.ProcessAccountImportProcessCreation;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.krakenemulator.web.dialect.Answers;
import io.krakenemulator.web.dialect.Rejections;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The calls that validate, stage and process accounts, and that report the progress. */
@Path("/v1/data-import")
@Tag(
        name = "Account import",
        description = "Validate, stage and create accounts, and follow the progress of the migration.")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String SUPPLIER = "import_supplier_code";
    private static final String NUMBER = "external_account_number";
    private static final String LIST =
            "The whole list, without pages, in the order of staging. It leaves out skipped accounts.";

    private final Caller caller;
    private final AccountStaging staging;
    private final AccountProcessing processing;
    private final ImportLists lists;

    ImportResource(Caller caller, AccountStaging staging, AccountProcessing processing, ImportLists lists) {
        this.caller = caller;
        this.staging = staging;
        this.processing = processing;
        this.lists = lists;
    }

    @POST
    @Path("validate-account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "validateAccount",
            summary = "Validate an account",
            description =
                    "Validates the data of one account and changes nothing. The answer is the validated data, without "
                            + "unknown fields and with values in their normal form.")
    @RequestBodySchema(EnergyAccount.class)
    @APIResponse(
            responseCode = "200",
            description = "The validated data.",
            content = @Content(schema = @Schema(implementation = EnergyAccount.class)))
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
            body = {AccountAlreadyImportedResponse.class, DRFError.class, ErrorResponse.class},
            isExclusive = true)
    public Uni<JsonNode> validate(byte[] body) {
        return caller.inSandbox(expected -> {
            var sandbox = expected.sandbox();
            return staging.validate(expected, body)
                    .map(result -> Rejections.requireSuccess(sandbox, result))
                    .map(Answers.in(sandbox)::renderAccount);
        });
    }

    @POST
    @Path("account-import-process/create-or-update")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stageAccount",
            summary = "Stage an account",
            description =
                    "Validates the data of one account and stores them for processing. The call may be repeated until "
                            + "the account is imported. Each call replaces the data of the previous one.")
    @RequestBodySchema(EnergyAccount.class)
    @APIResponse(
            responseCode = "200",
            description = "The data replace the data that were staged before.",
            content = @Content(schema = @Schema(implementation = CreateOrUpdateAccountImportProcess.class)))
    @APIResponse(
            responseCode = "201",
            description = "The data are staged for the first time.",
            content = @Content(schema = @Schema(implementation = CreateOrUpdateAccountImportProcess.class)))
    @APIResponse(
            responseCode = "400",
            description = "The data are not valid, or the state of the account or of its supplier forbids staging.",
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
            body = {AccountAlreadyImportedResponse.class, DRFError.class, ErrorResponse.class},
            isExclusive = true)
    public Uni<RestResponse<ObjectNode>> stage(byte[] body) {
        return caller.inSandbox(expected -> {
            var sandbox = expected.sandbox();
            return staging.stage(expected, body)
                    .map(result -> Rejections.requireSuccess(sandbox, result))
                    .map(staged -> RestResponse.status(
                            staged.isFirst() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                            Answers.in(sandbox).renderStaged(staged.supplier(), staged.number())));
        });
    }

    @POST
    @Path("account-import-process/process")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "processAccount",
            summary = "Create an account from its staged data",
            description =
                    "Validates the staged data again and creates the account. A dry run rolls everything back. If it "
                            + "succeeds, it is answered with status 400 and code 400, as in the guide.")
    @RequestBodySchema(ProcessAccountImportProcess.class)
    @APIResponse(
            responseCode = "201",
            description = "The account is created.",
            content = @Content(schema = @Schema(implementation = ProcessAccountImportProcessCreation.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The request or the staged data are not valid, the state of the account or of its supplier forbids "
                            + "processing, or a dry run succeeded.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                StandardizedValidationErrorResponse.class,
                                                AccountAlreadyImportedResponse.class,
                                                ErrorResponse.class
                                            })))
    @APIResponse(
            responseCode = "429",
            description = "Too many accounts are being processed. Try again when some have finished.",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "The time until the next try, in seconds.",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Answer(
            in = Dialect.GUIDE,
            status = "400",
            body = {
                StandardizedValidationErrorResponse.class,
                AccountAlreadyImportedResponse.class,
                ErrorResponse.class,
                String.class
            })
    @Answer(
            in = Dialect.SCHEMA,
            status = "400",
            body = {AccountAlreadyImportedResponse.class, DRFError.class, ErrorResponse.class},
            isExclusive = true)
    public Uni<ObjectNode> process(byte[] body) {
        return caller.inSandbox(expected -> {
            var sandbox = expected.sandbox();
            return processing
                    .process(expected, body)
                    .map(outcome -> Rejections.requireSuccess(sandbox, outcome.toResult()))
                    .map(created ->
                            Answers.in(sandbox).renderCreated(created.externalNumber(), created.accountNumber()));
        });
    }

    @GET
    @Path("account-transfer-status/{" + SUPPLIER + "}/{" + NUMBER + "}")
    @Operation(
            operationId = "accountTransferStatus",
            summary = "Get the status of the migration of one account",
            description =
                    "The status is `UNKNOWN` until the account is created, even after a failed attempt, `IN_PROGRESS` during"
                            + " its creation, and then `COMPLETED`. The account's number is empty until then.")
    @APIResponse(
            responseCode = "200",
            description = "The status of the account.",
            content = @Content(schema = @Schema(implementation = AccountTransferStatus.class)))
    @APIResponse(
            responseCode = "404",
            description = "No data were staged under this supplier and number.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Answer(
            in = {Dialect.GUIDE, Dialect.SCHEMA},
            status = "404",
            body = AccountNotFoundError.class)
    public Uni<ObjectNode> status(@RestPath(SUPPLIER) String supplier, @RestPath(NUMBER) String number) {
        return caller.inSandbox(expected -> {
            var sandbox = expected.sandbox();
            return lists.status(expected, supplier, number)
                    .map(result -> Rejections.requireSuccess(sandbox, result))
                    .map(found -> Answers.in(sandbox)
                            .renderTransferStatus(found.status().name(), found.krakenAccountNumber()));
        });
    }

    @GET
    @Path("all-account-import-processes/{" + SUPPLIER + "}")
    @Operation(
            operationId = "allAccountImportProcesses",
            summary = "List the accounts of a supplier that are staged or imported",
            description = LIST + " Number and time are null until the account is created.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts, in the order of their staging.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportProcessItem.class)))
    @ResponseHeader(name = HttpHeaders.CONTENT_TYPE, value = MediaType.APPLICATION_JSON)
    public Multi<Buffer> listAll(@RestPath(SUPPLIER) String supplier) {
        return list(supplier, ImportList.ALL);
    }

    @GET
    @Path("pending-account-import-processes/{" + SUPPLIER + "}")
    @Operation(
            operationId = "pendingAccountImportProcesses",
            summary = "List the accounts of a supplier that are staged and not yet imported",
            description = LIST + " Number and time are null.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts, in the order of their staging.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportProcessItem.class)))
    @ResponseHeader(name = HttpHeaders.CONTENT_TYPE, value = MediaType.APPLICATION_JSON)
    public Multi<Buffer> listPending(@RestPath(SUPPLIER) String supplier) {
        return list(supplier, ImportList.PENDING);
    }

    @GET
    @Path("pending-account-import-processes/{" + SUPPLIER + "}/{" + NUMBER + "}")
    @Operation(
            operationId = "pendingAccountImportProcess",
            summary = "List one account if it is staged and not yet imported",
            description = "The list of pending accounts, reduced to this account. It has one row or none.")
    @APIResponse(
            responseCode = "200",
            description = "The account, if it is staged and not yet imported.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportProcessItem.class)))
    @ResponseHeader(name = HttpHeaders.CONTENT_TYPE, value = MediaType.APPLICATION_JSON)
    public Multi<Buffer> findPending(@RestPath(SUPPLIER) String supplier, @RestPath(NUMBER) String number) {
        return list(supplier, number, ImportList.PENDING);
    }

    @GET
    @Path("imported-account-import-processes/{" + SUPPLIER + "}")
    @Operation(
            operationId = "importedAccountImportProcesses",
            summary = "List the accounts of a supplier that are imported",
            description = LIST)
    @APIResponse(
            responseCode = "200",
            description = "The accounts, in the order of their staging.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportProcessItem.class)))
    @ResponseHeader(name = HttpHeaders.CONTENT_TYPE, value = MediaType.APPLICATION_JSON)
    public Multi<Buffer> listImported(@RestPath(SUPPLIER) String supplier) {
        return list(supplier, ImportList.IMPORTED);
    }

    @GET
    @Path("imported-account-import-processes/{" + SUPPLIER + "}/{" + NUMBER + "}")
    @Operation(
            operationId = "importedAccountImportProcess",
            summary = "List one account if it is imported",
            description = "The list of imported accounts, reduced to this account. It has one row or none.")
    @APIResponse(
            responseCode = "200",
            description = "The account, if it is imported.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ImportProcessItem.class)))
    @ResponseHeader(name = HttpHeaders.CONTENT_TYPE, value = MediaType.APPLICATION_JSON)
    public Multi<Buffer> findImported(@RestPath(SUPPLIER) String supplier, @RestPath(NUMBER) String number) {
        return list(supplier, number, ImportList.IMPORTED);
    }

    private Multi<Buffer> list(String supplier, ImportList list) {
        var sandbox = caller.sandbox();
        var answers = Answers.in(sandbox);
        return lists.list(sandbox, supplier, list, row -> toText(answers, row));
    }

    private Multi<Buffer> list(String supplier, String number, ImportList list) {
        var sandbox = caller.sandbox();
        var answers = Answers.in(sandbox);
        return lists.list(sandbox, supplier, number, list, row -> toText(answers, row));
    }

    private static String toText(Answers answers, ListedProcess row) {
        return answers.renderListed(row.externalNumber(), row.accountNumber(), row.accountCreatedAt())
                .toString();
    }
}
