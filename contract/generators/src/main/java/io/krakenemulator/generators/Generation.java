package io.krakenemulator.generators;

import java.nio.file.Path;
import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs generators of openapi-generator in this process. */
final class Generation {

    private static final Map<String, String> WITHOUT =
            Map.of("apiTests", "false", "modelTests", "false", "apiDocs", "false", "modelDocs", "false");

    private Generation() {}

    /** Writes the client of a document into a folder. */
    static void generate(Client client, Path document, Path folder) {
        var configurator = new CodegenConfigurator()
                .setInputSpec(document.toString())
                .setGeneratorName(client.generator())
                .setOutputDir(folder.toString())
                .addAdditionalProperty("hideGenerationTimestamp", "true");
        client.mappings().forEach(configurator::addSchemaMapping);
        client.types().forEach(configurator::addTypeMapping);
        if (client.isCompiled()) {
            configurator
                    .setInvokerPackage(Client.PACKAGE)
                    .setApiPackage(Client.PACKAGE + ".api")
                    .setModelPackage(Client.PACKAGE + ".model");
        }
        if (client.library() != null) {
            configurator.setLibrary(client.library());
        }
        WITHOUT.forEach(configurator::addGlobalProperty);
        client.options().forEach(configurator::addAdditionalProperty);
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }
}
