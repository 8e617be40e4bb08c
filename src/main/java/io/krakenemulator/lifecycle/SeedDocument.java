package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.sandbox.SeedFailure;
import io.krakenemulator.validation.OperatorDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * A seed file, read as a start of the emulator reads it.
 *
 * @param source the name of the file, for messages
 * @param document its content
 */
public record SeedDocument(String source, JsonNode document) {

    /**
     * Returns the file at a path.
     *
     * @throws SeedFailure if it cannot be read, or is neither YAML nor JSON
     */
    public static SeedDocument read(String path) {
        return new SeedDocument(path, DocumentFile.read(path));
    }

    /**
     * Returns a file whose content is in memory.
     *
     * @param source its name: the content is JSON if it ends in .json, else YAML
     * @throws SeedFailure if the content is neither
     */
    public static SeedDocument parse(String source, byte[] content) {
        try {
            return new SeedDocument(source, DocumentFile.read(new ByteArrayInputStream(content), source));
        } catch (IOException e) {
            throw new SeedFailure(source + ": the file cannot be read", e);
        }
    }

    /** Returns the file that creates a shipped sandbox: default, guide or schema. */
    public static SeedDocument readShipped(String sandbox) {
        var name = "sandboxes/" + sandbox + ".yaml";
        return new SeedDocument(name, DocumentFile.readResource(name));
    }

    /**
     * Returns a sandbox of the file.
     *
     * @throws SeedFailure if anything in the file is wrong, or it has no sandbox of that name
     */
    public SandboxDefinition find(OperatorDocuments documents, String name) {
        var reader = new SeedReader(documents);
        reader.addFile(source, document);
        var sandboxes = reader.finish();
        return sandboxes.stream()
                .filter(sandbox -> sandbox.name().equals(name))
                .map(ConfiguredSandbox::definition)
                .findFirst()
                .orElseThrow(() -> new SeedFailure(source + " has no sandbox \"" + name + "\", only "
                        + sandboxes.stream().map(ConfiguredSandbox::name).collect(Collectors.joining(", "))));
    }
}
