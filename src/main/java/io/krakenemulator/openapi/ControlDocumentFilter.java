package io.krakenemulator.openapi;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.ShapeCheck;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the document of the control API at build time, as {@link ContractDocumentFilter} does that of the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = Documents.CONTROL)
public final class ControlDocumentFilter implements OASFilter {

    static final String ADMIN_KEY = "AdminKey";

    private static final String UNKNOWN_PARAMETER = "UnknownParameter";

    private final IndexView index;

    public ControlDocumentFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = OASFactory.createPaths();
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> {
                if (Documents.isControl(path)) {
                    paths.addPathItem(path, item);
                }
            });
        }
        document.setPaths(paths);
        var types = new PayloadTypes(index);
        new SchemaPostProcessor(types, new RuleStatements(index)).process(document);
        new OtherSpellings(types).add(document);
        document.setServers(Documents.servers());
        addRefusalOfQuery(document);
        new CommonAnswers(document).addToEachOperation();
        document.getComponents()
                .addSecurityScheme(
                        ADMIN_KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "The key that the operator set, or that the emulator printed at its start."));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(ADMIN_KEY)));
        Documents.keepUsedTags(document);
        new UsedSchemas(document).removeOthers();
    }

    /** Adds the refusal of unknown query parameters to each call that documents no 400 itself. */
    private static void addRefusalOfQuery(OpenAPI document) {
        document.getComponents()
                .addResponse(
                        UNKNOWN_PARAMETER,
                        OASFactory.createAPIResponse()
                                .description("The query has a parameter that the call does not have.")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("StandardizedValidationErrorResponse"))
                                                        .example(example()))));
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getResponses)
                .filter(responses -> !responses.hasAPIResponse("400"))
                .forEach(responses -> responses.addAPIResponse(
                        "400", OASFactory.createAPIResponse().ref(UNKNOWN_PARAMETER)));
    }

    /** Returns an answer with its keys in the usual order, so that each build writes the same document. */
    private static Map<String, Object> example() {
        var error = new LinkedHashMap<String, Object>();
        error.put("detail", "is not known: this call has no query parameters");
        error.put("code", ShapeCheck.UNKNOWN_PARAMETER.code());
        error.put("attr", "stat");
        var example = new LinkedHashMap<String, Object>();
        example.put("detail", "Could not validate the query.");
        example.put("code", AnswerCode.QUERY_FAILED_VALIDATION.code());
        example.put("errors", List.of(error));
        return example;
    }
}
