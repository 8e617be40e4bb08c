package io.krakenemulator.admin.certificate;

import io.krakenemulator.admin.WorkWithoutClient;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the control calls for certificates of loaders. */
@Path("/emulator/v1/certificates")
@Tag(name = "Certificates", description = "Forty named scenarios for a loader, judged by the end state.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ErrorResponse.class)))
public class CertificateResource {

    private static final String LINES = "application/x-ndjson";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final String NOT_FOUND = "There is no certificate of that id.";
    private static final String ID = "The certificate's id.";
    private static final String EXAMPLE = "1a2b3c4d";

    private final CertificateAdministration administration;
    private final ValidationWorkers workers;

    CertificateResource(CertificateAdministration administration, ValidationWorkers workers) {
        this.administration = administration;
        this.workers = workers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCertificates",
            summary = "List the certificates",
            description = "Lists the certificates without their verdicts, the oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "The certificates.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CertificateSummary.class)))
    public Uni<List<CertificateSummary>> list() {
        return administration.list();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCertificate",
            summary = "Create a certificate",
            description =
                    "Creates a sandbox for each scenario, with its faults, limit and clock, and a key for the loader. All of them"
                            + " or none are created.")
    @RequestBodySchema(CertificateRequest.class)
    @APIResponse(
            responseCode = "201",
            description = "The certificate. No scenario was run yet.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not valid.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "There are ten certificates already.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<RestResponse<CertificateView>> create(byte[] body) {
        return WorkWithoutClient.of(administration.create(body))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCertificate",
            summary = "Judge a certificate",
            description = "Compares each sandbox with the end state that its scenario demands, as it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate with its verdicts.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "404",
            description = NOT_FOUND,
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<CertificateView> get(@Parameter(description = ID, example = EXAMPLE) @RestPath String id) {
        return administration.find(id);
    }

    @GET
    @Path("/{id}/cohort")
    @Produces(LINES)
    @Operation(
            operationId = "getCertificateCohort",
            summary = "Download the accounts of a certificate",
            description =
                    "Returns a line of JSON for each account that the loader must bring in. Each line has the bodies of the calls:"
                            + " `account`, `process`, `notes` and `transactions`. All scenarios have the same accounts.")
    @APIResponse(
            responseCode = "200",
            description = "The accounts.",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = NOT_FOUND,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<String> cohort(@Parameter(description = ID, example = EXAMPLE) @RestPath String id) {
        return administration.cohort(id);
    }

    @GET
    @Path("/{id}/junit.xml")
    @Produces(MediaType.APPLICATION_XML + UTF_8)
    @Operation(
            operationId = "getCertificateAsJUnit",
            summary = "Download a certificate as a test report",
            description =
                    "Returns the verdicts in the form of JUnit for build servers: each scenario is a test case, and one without a"
                            + " call is skipped.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = NOT_FOUND,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<String> junit(@Parameter(description = ID, example = EXAMPLE) @RestPath String id) {
        return administration.find(id).map(CertificateForms::junit);
    }

    @GET
    @Path("/{id}/report.html")
    @Produces(MediaType.TEXT_HTML + UTF_8)
    @Operation(
            operationId = "getCertificateAsPage",
            summary = "Show a certificate as a page",
            description =
                    "Returns a page with the verdicts. It opens without a network, runs no script and has no keys.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = NOT_FOUND,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<RestResponse<String>> page(@Parameter(description = ID, example = EXAMPLE) @RestPath String id) {
        return administration
                .find(id)
                .flatMap(view -> workers.run(() -> CertificatePage.of(view).render()))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Content-Security-Policy", CertificatePage.POLICY)
                        .build());
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deleteCertificate",
            summary = "Delete a certificate",
            description = "Deletes the certificate and its sandboxes with all their data.")
    @APIResponse(responseCode = "204", description = "The certificate and its sandboxes are gone.")
    @APIResponse(
            responseCode = "404",
            description = NOT_FOUND,
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<Void> delete(@Parameter(description = ID, example = EXAMPLE) @RestPath String id) {
        return administration.delete(id);
    }
}
