package io.krakenemulator.admin.accounts;

import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the control calls that mark accounts to be skipped. */
@Path("/emulator/v1/sandboxes/{name}/import-suppliers/{code}/accounts/{number}/skip")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import suppliers")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class AccountSkipResource {

    private final AccountSkipping skipping;

    AccountSkipResource(AccountSkipping skipping) {
        this.skipping = skipping;
    }

    @PUT
    @Operation(
            operationId = "skipAccount",
            summary = "Mark an account to be skipped",
            description =
                    "The account can no longer be staged or processed and is in none of the lists of the emulated API."
                            + " Staged data are kept. The account need not be staged.")
    @APIResponse(responseCode = "204", description = "The account is marked.")
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name, or it has no such import supplier.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The account is imported, or is just being imported.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<Void> skip(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The import supplier's code.", example = "TENTACLE_ENERGY") @RestPath String code,
            @Parameter(
                            description = "The account's number in the system that it comes from.",
                            example = "EXTERNAL-1234")
                    @RestPath
                    String number) {
        return skipping.skip(name, code, number);
    }

    @DELETE
    @Operation(
            operationId = "unskipAccount",
            summary = "Remove the skip mark of an account",
            description =
                    "Data that were staged before are staged again. An account without data becomes unknown again.")
    @APIResponse(responseCode = "204", description = "The account is no longer marked.")
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no sandbox of that name, it has no such import supplier, or the account is not marked.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<Void> unskip(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The import supplier's code.", example = "TENTACLE_ENERGY") @RestPath String code,
            @Parameter(
                            description = "The account's number in the system that it comes from.",
                            example = "EXTERNAL-1234")
                    @RestPath
                    String number) {
        return skipping.unskip(name, code, number);
    }
}
