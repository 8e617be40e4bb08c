package io.krakenemulator.admin.journal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.validation.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The schema of a request in the journal. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "JournalledRequest", description = "A request to the emulated interface, and its answer.")
record JournalledRequest(
        @NotNull @Schema(description = "Grows from request to request of a sandbox, with gaps.", examples = "4711")
        Long id,

        @NotNull @Schema(description = "When the request began, by the real clock.")
        Instant at,

        @Schema(description = "The same by the clock of the sandbox. Absent without a sandbox.")
        Instant sandboxAt,

        @NotNull
        @Schema(
                description = "The operation by its name in the contract document; `none` if the request reached none.",
                examples = "stageAccount")
        String operation,

        @NotNull @Schema(description = "The HTTP method.", examples = "POST")
        String method,

        @NotNull @Schema(description = "The path without the query, cut after 2,000 characters.")
        String path,

        @Schema(description = "The import supplier that the request names.")
        String importSupplier,

        @Schema(description = "The external account number that the request names.")
        String externalAccountNumber,

        @Schema(
                description = "The first eight hex digits of the SHA-256 of the key or token. Absent without one.",
                examples = "5994471a")
        String key,

        @NotNull @Schema(description = "The status of the answer; 0 if the client got no complete answer.")
        Integer status,

        @NotNull @Schema(description = "How long the answer took, in milliseconds with three decimal places.")
        Double durationMs,

        @NotNull @Schema(description = "The codes of the answer.")
        List<JournalledCode> codes,

        @Schema(description = "The id of the fault rule that acted; 0 for a cut of an exploration of crash points.")
        Integer fault,

        @Schema(description = "The id of the request: the client's own, if it sent one.")
        String requestId,

        @NotNull
        @Schema(
                description =
                        "Whether the journal had a request with the same operation, path and body before this one.")
        Boolean replay,

        @Schema(description = "The operation that the request may have been meant for. Only for one that reached none.")
        NearestOperation nearest,

        @Schema(description = "The request's body, up to 64 KiB. Only with `bodies=true`, if the journal keeps bodies.")
        String requestBody,

        @Schema(description = "The length of the request's whole body. Beside `request_body`.")
        Integer requestBytes,

        @Schema(description = "The answer's body, up to 64 KiB. Only with `bodies=true`, if the journal keeps bodies.")
        String responseBody,

        @Schema(description = "The length of the answer's whole body. Beside `response_body`.")
        Integer responseBytes) {

    /** The schema of a code of an answer. */
    @RegisterForReflection
    @Schema(name = "JournalledCode", description = "A code of an answer.")
    record JournalledCode(
            @NotNull @Schema(description = "The code.", examples = "required")
            String code,

            @NotNull @Schema(description = "The number of problems with it.")
            Integer count,

            @NotNull @Schema(description = "The origins of the checks of the rule book that have the code.")
            List<Source> sources) {}
}
