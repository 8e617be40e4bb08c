package io.krakenemulator.admin.rules;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.web.ErrorResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The control API's rule book. It is the same for all sandboxes. */
@Path("/emulator/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "The checks that the emulator makes of payloads and calls.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class RuleResource {

    private final RuleListing catalogue;

    RuleResource(RuleListing catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(
            operationId = "listRules",
            summary = "List the rules",
            description =
                    "Every check that can put an error into an answer to a payload, with its codes and an example of"
                            + " each, and every code of an answer as a whole. The list has the checks of shape first, then those of single"
                            + " fields, of objects and of calls, and last the answers.")
    @APIResponse(
            responseCode = "200",
            description = "The rules that all of the filters fit.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RuleView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public List<RuleView> list(
            @Parameter(description = "An error code that the rules can report.", example = "campaign_not_found")
                    @RestQuery
                    String code,
            @Parameter(
                            description = "A schema of the contract document that the rules check.",
                            example = "AccountCampaign")
                    @RestQuery
                    String type) {
        var rules = type == null
                ? catalogue.list()
                : catalogue
                        .listForType(type)
                        .orElseThrow(() -> QueryReader.reject(
                                "type",
                                ShapeCheck.INVALID_CHOICE,
                                "must be the schema of a payload or of a part of one, such as EnergyAccount"));
        return rules.stream()
                .filter(rule -> code == null || rule.codes().contains(code))
                .toList();
    }
}
