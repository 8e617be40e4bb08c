package io.krakenemulator.auth.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@link KrakenError} at one field of a request, in the form in which it is sent. */
final class KrakenGraphQLError implements GraphQLError {

    private final transient KrakenError error;
    private final List<SourceLocation> locations;
    private final transient List<Object> path;

    /**
     * Creates the error.
     *
     * @param location null for the request as a whole
     * @param path null for the request as a whole
     */
    KrakenGraphQLError(KrakenError error, SourceLocation location, List<Object> path) {
        this.error = error;
        this.locations = location == null ? List.of() : List.of(location);
        this.path = path;
    }

    @Override
    public String getMessage() {
        return error.message();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    /** Only errors of validation carry a class and the places in the input. */
    @Override
    public Map<String, Object> getExtensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("errorType", error.type().name());
        extensions.put("errorCode", error.code());
        extensions.put("errorDescription", error.description());
        if (error.type() == KrakenError.Type.VALIDATION) {
            extensions.put("errorClass", error.type().name());
            extensions.put(
                    "validationErrors",
                    List.of(Map.of("message", error.description(), "inputPath", error.inputPath())));
        }
        return extensions;
    }

    /** Written out here, because the library's own form adds its classification to the extensions. */
    @Override
    public Map<String, Object> toSpecification() {
        var written = new LinkedHashMap<String, Object>();
        written.put("message", getMessage());
        written.put(
                "locations",
                locations.stream()
                        .map(location -> Map.of("line", location.getLine(), "column", location.getColumn()))
                        .toList());
        if (path != null) {
            written.put("path", path);
        }
        written.put("extensions", getExtensions());
        return written;
    }
}
