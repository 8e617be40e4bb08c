package io.krakenemulator.admin.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Serves the control calls for accounts. */
@Path("/emulator/v1/sandboxes/{name}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "The accounts of a sandbox in any state.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class AccountResource {

    private final SandboxLookup sandboxes;
    private final AccountListQuery accountList;
    private final AccountDetailQuery accountDetail;

    AccountResource(SandboxLookup sandboxes, AccountListQuery accountList, AccountDetailQuery accountDetail) {
        this.sandboxes = sandboxes;
        this.accountList = accountList;
        this.accountDetail = accountDetail;
    }

    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "List the accounts of a sandbox",
            description =
                    "Lists all accounts, or those that match every filter, in the order in which they were first staged"
                            + " or marked. The list is streamed. With `limit`, the `position` of the last account is the `after` of"
                            + " the next page. A page with fewer accounts than the limit is the last.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AccountListItem.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @ResponseHeader(name = HttpHeaders.CONTENT_TYPE, value = MediaType.APPLICATION_JSON)
    public Multi<Buffer> list(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "Code of an import supplier.") @RestQuery String supplier,
            @Parameter(
                            description = "The state of the accounts.",
                            schema = @Schema(enumeration = {"STAGED", "IN_PROGRESS", "IMPORTED", "SKIPPED"}))
                    @RestQuery
                    String state,
            @Parameter(description = "A number in the system that accounts come from, or an account number.") @RestQuery
                    String number,
            @Parameter(description = "A code that the last attempt to import the account failed with.")
                    @RestQuery("error_code")
                    String errorCode,
            @Parameter(
                            description = "The most accounts that are listed; all of them when left out.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = AccountListRequest.MAX_LIMIT))
                    @RestQuery
                    String limit,
            @Parameter(
                            description = "The `position` of the account after which the list begins.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
                    @RestQuery
                    String after) {
        var request = AccountListRequest.of(supplier, state, number, errorCode, limit, after);
        return sandboxes.require(name).onItem().transformToMulti(sandbox -> accountList.list(sandbox, request));
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getAccount",
            summary = "Show an account",
            description =
                    "Shows an account in any state, by its account number or by its number in the source system: the"
                            + " payload, the problems of the last attempt to import it and, once it is imported, its present state"
                            + " by the sandbox's clock. If both numbers match, the account number counts.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = AccountDetail.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Several import suppliers have an account of that number and the query names none, or the query is not"
                            + " valid in another way.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name, or it has no account of that number.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(
                            description = "The account's number, or its number in the system that it comes from.",
                            example = "EXTERNAL-1234")
                    @RestPath
                    String number,
            @Parameter(
                            description =
                                    "Code of its import supplier. Needed where several suppliers have an account of"
                                            + " that number.")
                    @RestQuery
                    String supplier) {
        var query = new QueryReader();
        query.text("supplier", supplier);
        query.check();
        return sandboxes.require(name).flatMap(sandbox -> accountDetail.find(sandbox, number, supplier));
    }
}
