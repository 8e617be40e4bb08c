package io.krakenemulator.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Makes the document of the control API, with the same care as {@link ContractFilter} and at the same time. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = Documents.CONTROL)
public final class ControlFilter implements OASFilter {

    static final String ADMIN_KEY = "AdminKey";

    private final IndexView index;

    public ControlFilter(IndexView index) {
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
        new SchemaMending(new PayloadTypes(index), new RuleStatements(index)).mend(document);
        new CommonAnswers(document).addToEachOperation();
        document.getComponents()
                .addSecurityScheme(
                        ADMIN_KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "The key that the operator set, or that the emulator logged at its start."));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(ADMIN_KEY)));
        Documents.keepUsedTags(document);
        new UsedSchemas(document).removeOthers();
    }
}
