package io.krakenemulator.openapi;

import io.krakenemulator.dialect.Dialect;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.jboss.jandex.IndexView;

/** Completes the document of the dialect {@code guide}. The build looks for classes that name the interface themselves. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
public final class GuideDocumentFilter extends ContractDocumentFilter implements OASFilter {

    public GuideDocumentFilter(IndexView index) {
        super(index, Dialect.GUIDE);
    }
}
