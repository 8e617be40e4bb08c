package io.krakenemulator.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.schema.account.DRFError;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.ProductCreated;
import io.krakenemulator.web.ErrorResponse;
import io.krakenemulator.web.dialect.Answers;
import io.krakenemulator.web.dialect.Rejections;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The calls that validate and create products, to which the agreements of accounts refer. */
@Path("/v1/data-import")
@Tag(name = "Product import", description = "Validate and create products with their tariffs.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductResource {

    private static final String REFUSED =
            "The problems of the products. The first part of a place is the product's position in the list.";

    private final Caller caller;
    private final ProductCreation creation;

    ProductResource(Caller caller, ProductCreation creation) {
        this.caller = caller;
        this.creation = creation;
    }

    @POST
    @Path("validate-products")
    @Operation(
            operationId = "validateProducts",
            summary = "Validate products",
            description =
                    "Validates a list of products and changes nothing. The answer is the validated list, without unknown "
                            + "fields and with values in their normal form.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Product.class)))
    @APIResponse(
            responseCode = "200",
            description = "The validated list.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Product.class)))
    @APIResponse(
            responseCode = "400",
            description = REFUSED,
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @Answer(
            in = Dialect.SCHEMA,
            status = "400",
            body = {DRFError.class, ErrorResponse.class},
            isExclusive = true)
    public Uni<JsonNode> validate(byte[] body) {
        var sandbox = caller.sandbox();
        return creation.validate(sandbox, body).map(result -> Rejections.requireSuccess(sandbox, result));
    }

    @POST
    @Path("products")
    @ResponseStatus(201)
    @Operation(
            operationId = "createProducts",
            summary = "Create products",
            description =
                    "Validates a list of products again and creates all of them or none. From then on agreements can "
                            + "refer to their tariffs.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Product.class)))
    @APIResponse(
            responseCode = "201",
            description =
                    "The products are created. The answer is the code of the first product; in the dialect `both` it is"
                            + " the list of codes if there are several.",
            content = @Content(schema = @Schema(anyOf = {ProductCreated.class, ProductCreated[].class})))
    @APIResponse(
            responseCode = "400",
            description = REFUSED,
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @Answer(
            in = {Dialect.GUIDE, Dialect.SCHEMA},
            status = "201",
            body = ProductCreated.class)
    @Answer(
            in = Dialect.SCHEMA,
            status = "400",
            body = {DRFError.class, ErrorResponse.class},
            isExclusive = true)
    public Uni<JsonNode> create(byte[] body) {
        var sandbox = caller.sandbox();
        return creation.create(sandbox, body)
                .map(result -> Rejections.requireSuccess(sandbox, result))
                .map(Answers.in(sandbox)::renderProducts);
    }
}
