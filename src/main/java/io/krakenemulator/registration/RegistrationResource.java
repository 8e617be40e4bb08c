package io.krakenemulator.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.schema.account.DRFError;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.schema.supply.GbrMeterPointRegistrationStatuses;
import io.krakenemulator.schema.supply.GbrMeterPointStatus;
import io.krakenemulator.schema.supply.GbrMeterPointStatusError;
import io.krakenemulator.schema.supply.GbrRegistrationFlowError;
import io.krakenemulator.web.dialect.Answers;
import io.krakenemulator.web.dialect.Rejections;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The calls that register meter points and report their statuses. */
@Path("/v1/data-import")
@Tag(name = "Registration", description = "Register the meter points of imported accounts, and follow their statuses.")
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private static final String SUPPLIER = "import_supplier_code";
    private static final String NUMBER = "external_account_number";

    private final Caller caller;
    private final Registrations registrations;

    RegistrationResource(Caller caller, Registrations registrations) {
        this.caller = caller;
        this.registrations = registrations;
    }

    @POST
    @Path("send-registration-flows/{" + SUPPLIER + "}/{" + NUMBER + "}")
    @Operation(
            operationId = "sendRegistrationFlows",
            summary = "Register the meter points of an imported account",
            description =
                    "Registers every meter point that can be registered, and answers the reason for each other one. From "
                            + "then on a registered meter point goes through the statuses of a registration by the sandbox's clock.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome for each meter point. A failed one does not fail the others.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = GbrMeterPointRegistrationStatuses.class)))
    @APIResponse(
            responseCode = "400",
            description = "The date is malformed.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "No account is imported under this supplier and number, or it has no meter points.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = GbrRegistrationFlowError.class)))
    @Answer(in = Dialect.SCHEMA, status = "200", body = GbrMeterPointRegistrationStatuses.class)
    @Answer(in = Dialect.SCHEMA, status = "400", body = DRFError.class)
    @Answer(in = Dialect.SCHEMA, status = "404", body = GbrRegistrationFlowError.class)
    public Uni<JsonNode> send(
            @RestPath(SUPPLIER) String supplier,
            @RestPath(NUMBER) String number,
            @RestQuery(Registrations.SUPPLY_START_DATE)
                    @Parameter(
                            description =
                                    "The first day of supply in the registration. By default it is the day in the account's "
                                            + "data, or tomorrow if that is later.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String supplyStartDate) {
        var sandbox = caller.sandbox();
        return registrations
                .send(sandbox, supplier, number, supplyStartDate)
                .map(result -> Rejections.requireSuccess(sandbox, result))
                .map(Answers.in(sandbox)::renderRegistration);
    }

    @GET
    @Path("meterpoint-statuses-for-account/{" + SUPPLIER + "}/{" + NUMBER + "}")
    @Operation(
            operationId = "meterpointStatusesForAccount",
            summary = "Get the industry statuses of the meter points of an imported account",
            description = "The status of each meter point at this moment of the sandbox's clock.")
    @APIResponse(
            responseCode = "200",
            description = "The meter points, in the order of the account's data.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = GbrMeterPointStatus.class)))
    @APIResponse(
            responseCode = "404",
            description = "No account is imported under this supplier and number, or it has no meter points.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = GbrMeterPointStatusError.class)))
    @Answer(in = Dialect.SCHEMA, status = "404", body = GbrMeterPointStatusError.class)
    public Uni<List<GbrMeterPointStatus>> statuses(
            @RestPath(SUPPLIER) String supplier, @RestPath(NUMBER) String number) {
        var sandbox = caller.sandbox();
        return registrations
                .statuses(sandbox, supplier, number)
                .map(result -> Rejections.requireSuccess(sandbox, result));
    }
}
