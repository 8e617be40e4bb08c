package io.krakenemulator.openapi;

import io.krakenemulator.dialect.Dialect;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.jboss.jandex.IndexView;

/** Completes the document of the dialect {@code both}. The build looks for classes that name the interface themselves. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = Documents.BOTH)
public final class BothDocumentFilter extends ContractDocumentFilter implements OASFilter {

    public BothDocumentFilter(IndexView index) {
        super(index, Dialect.BOTH);
    }
}
