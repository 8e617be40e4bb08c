package io.krakenemulator.admin.journal;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of a count of requests; {@code null} when absent. */
public class CountParameters extends FilterParameters {

    @Parameter(
            description = "How many requests are expected.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @RestQuery
    public String exactly;

    @Parameter(
            description = "How many requests are expected at least.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @RestQuery("at_least")
    public String atLeast;

    @Parameter(
            description = "How many requests are expected at most.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @RestQuery("at_most")
    public String atMost;
}
