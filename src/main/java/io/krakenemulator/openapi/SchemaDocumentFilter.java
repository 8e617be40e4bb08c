package io.krakenemulator.openapi;

import io.krakenemulator.dialect.Dialect;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.jboss.jandex.IndexView;

/** Completes the document of the dialect {@code schema}. The build looks for classes that name the interface themselves. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = Documents.SCHEMA)
public final class SchemaDocumentFilter extends ContractDocumentFilter implements OASFilter {

    public SchemaDocumentFilter(IndexView index) {
        super(index, Dialect.SCHEMA);
    }
}
