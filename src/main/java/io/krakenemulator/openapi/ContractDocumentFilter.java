package io.krakenemulator.openapi;

import io.krakenemulator.dialect.Dialect;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes a generated document of the emulated interface: there is one for each dialect. It runs while the application is
 * built, so that serving the document costs nothing at start.
 */
abstract class ContractDocumentFilter {

    /** The schemes have the published document's names, for clients that are generated from either. */
    static final String API_KEY = "DataImportViewerAPIKeyAuthentication";

    static final String JWT = "DRFKrakenTokenAuthentication";

    private final IndexView index;
    private final Dialect dialect;

    ContractDocumentFilter(IndexView index, Dialect dialect) {
        this.index = index;
        this.dialect = dialect;
    }

    public void filterOpenAPI(OpenAPI document) {
        keepContractPaths(document);
        document.addExtension("x-dialect", dialect.name().toLowerCase(Locale.ROOT));
        var types = new PayloadTypes(index);
        new SchemaPostProcessor(types, new RuleStatements(index)).process(document);
        if (dialect == Dialect.SCHEMA) {
            new ShippedChoices(types).list(document);
            new InferredKinds(types).require(document);
        } else {
            new OtherSpellings(types).add(document);
            new InferredKinds(types).infer(document);
        }
        new LooserForms(types, dialect).admit(document);
        InferredKinds.removeDiscriminators(document);
        new DialectAnswers(index, types, dialect).keep(document);
        new CommonAnswers(document).addToEachOperation();
        new Examples(document, dialect).show();
        document.setServers(Documents.servers());
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
