package io.krakenemulator.admin.journal;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of a list of requests; {@code null} when absent. */
public class PageParameters extends FilterParameters {

    @Parameter(
            description = "Lists the requests after this id, the oldest first.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @RestQuery
    public String since;

    @Parameter(
            description = "Lists the requests before this id, the newest first.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
    @RestQuery
    public String before;

    @Parameter(
            description =
                    "The most requests that are listed: up to 1,000 in a page, and 100 when left out. A stream has no bound.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
    @RestQuery
    public String limit;

    @Parameter(
            description = "Whether the requests have the bodies that the journal keeps.",
            schema =
                    @Schema(
                            enumeration = {"true", "false"},
                            defaultValue = "false"))
    @RestQuery
    public String bodies;
}
