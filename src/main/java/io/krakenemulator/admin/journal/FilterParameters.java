package io.krakenemulator.admin.journal;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that choose requests of a journal; {@code null} when absent. */
public class FilterParameters {

    @Parameter(
            description = "The operation by its name in the contract document; `none` for requests that reached none.",
            example = "stageAccount")
    @RestQuery
    public String operation;

    @Parameter(description = "Code of an import supplier.")
    @RestQuery("import_supplier")
    public String importSupplier;

    @Parameter(description = "External account number, with `*` for any characters.", example = "V-*")
    @RestQuery("external_account_number")
    public String externalAccountNumber;

    @Parameter(
            description = "A status, a class of them such as `4xx`, or 0 for requests without a complete answer.",
            example = "4xx")
    @RestQuery
    public String status;

    @Parameter(description = "A code that the answer has.", example = "required")
    @RestQuery
    public String code;

    @Parameter(
            description = "The fingerprint of a key: the first eight hex digits of its SHA-256.",
            example = "5994471a")
    @RestQuery
    public String key;

    @Parameter(
            description = "The id of the fault rule that acted; 0 for a cut of an exploration of crash points.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0"))
    @RestQuery
    public String fault;

    @Parameter(description = "The id of a request.")
    @RestQuery("request_id")
    public String requestId;

    @Parameter(
            description = "Whether a request with the same operation, path and body came before.",
            schema = @Schema(enumeration = {"true", "false"}))
    @RestQuery
    public String replay;

    @Parameter(
            description =
                    "Whether the request reached no operation, or was refused for its key, method or media types.",
            schema = @Schema(enumeration = {"true", "false"}))
    @RestQuery
    public String unmatched;

    @Parameter(
            description = "When the request began at the earliest, by the real clock.",
            example = "2026-03-02T08:00:00Z")
    @RestQuery
    public String from;

    @Parameter(description = "When the request began before, by the real clock.", example = "2026-03-02T09:00:00Z")
    @RestQuery
    public String until;
}
