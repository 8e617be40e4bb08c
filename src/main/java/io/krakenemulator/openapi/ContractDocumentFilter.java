package io.krakenemulator.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the generated document of the emulated interface. It runs while the application is built, so that serving the
 * document costs nothing at start.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
public final class ContractDocumentFilter implements OASFilter {

    /** The schemes have the published document's names, for clients that are generated from either. */
    static final String API_KEY = "DataImportViewerAPIKeyAuthentication";

    static final String JWT = "DRFKrakenTokenAuthentication";

    private final IndexView index;

    public ContractDocumentFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        keepContractPaths(document);
        new SchemaPostProcessor(new PayloadTypes(index), new RuleStatements(index)).process(document);
        new CommonAnswers(document).addToEachOperation();
        new Examples(document).show();
        // Where the document was fetched from.
        document.setServers(List.of(OASFactory.createServer().url("/").description("This emulator.")));
        secure(document);
        Documents.keepUsedTags(document);
        new UsedSchemas(document).removeOthers();
    }

    /** Keeps the paths of the contract, each with the trailing slash that the generator drops. */
    private static void keepContractPaths(OpenAPI document) {
        var paths = OASFactory.createPaths();
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> {
                if (!Documents.isControl(path)) {
                    paths.addPathItem(path.endsWith("/") ? path : path + "/", item);
                }
            });
        }
        document.setPaths(paths);
    }

    private static void secure(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        API_KEY,
                        header(
                                "The API key of a sandbox, with its prefix: `Token <key>`. A token obtained for the key does"
                                        + " as well."))
                .addSecurityScheme(
                        JWT,
                        header(
                                "A token obtained from `POST /v1/graphql/`, as it is or prefixed with `JWT` or `Bearer`."));
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                if (operation.getSecurity() == null) {
                    operation.setSecurity(List.of(
                            OASFactory.createSecurityRequirement().addScheme(API_KEY),
                            OASFactory.createSecurityRequirement().addScheme(JWT)));
                }
            }
        }
    }

    private static SecurityScheme header(String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description(description);
    }
}
