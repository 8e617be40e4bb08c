package io.krakenemulator.admin.journal;

import io.krakenemulator.validation.NearMatches;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operation that a request may have been meant for. */
@RegisterForReflection
@Schema(name = "NearestOperation", description = "An operation that a request may have been meant for.")
record NearestOperation(
        @NotNull @Schema(description = "Its name in the contract document.", examples = "stageAccount")
        String operation,

        @NotNull @Schema(description = "Its HTTP method.", examples = "POST")
        String method,

        @NotNull @Schema(description = "Its path.", examples = "/v1/data-import/validate-account/")
        String path) {

    private static final String NUMBERED = "{import_supplier_code}/{external_account_number}/";

    /** All operations of the emulated interface. A test compares them with the contract document. */
    static final List<NearestOperation> ALL = List.of(
            post("stageAccount", "/v1/data-import/account-import-process/create-or-update/"),
            post("processAccount", "/v1/data-import/account-import-process/process/"),
            get("accountTransferStatus", "/v1/data-import/account-transfer-status/" + NUMBERED),
            get("allAccountImportProcesses", "/v1/data-import/all-account-import-processes/{import_supplier_code}/"),
            post("createHistoricalStatements", "/v1/data-import/historical-statements/create/"),
            get(
                    "importedAccountImportProcesses",
                    "/v1/data-import/imported-account-import-processes/{import_supplier_code}/"),
            get("importedAccountImportProcess", "/v1/data-import/imported-account-import-processes/" + NUMBERED),
            get("meterpointStatusesForAccount", "/v1/data-import/meterpoint-statuses-for-account/" + NUMBERED),
            post("createNotes", "/v1/data-import/notes/create/"),
            post("createPaymentInstruction", "/v1/data-import/payment-instruction/create/"),
            get(
                    "pendingAccountImportProcesses",
                    "/v1/data-import/pending-account-import-processes/{import_supplier_code}/"),
            get("pendingAccountImportProcess", "/v1/data-import/pending-account-import-processes/" + NUMBERED),
            post("createProducts", "/v1/data-import/products/"),
            post("sendRegistrationFlows", "/v1/data-import/send-registration-flows/" + NUMBERED),
            post("createTransactions", "/v1/data-import/transactions/create/"),
            post("validateAccount", "/v1/data-import/validate-account/"),
            post("validateProducts", "/v1/data-import/validate-products/"),
            post("scheduleAccount", "/v2/data-import/accounts/"),
            post("validateAccountV2", "/v2/data-import/accounts/validate/"),
            get("scheduledAccountStatus", "/v2/data-import/accounts/{import_supplier_code}/{external_identifier}/"));

    private static final Set<String> NAMES = Stream.concat(
                    ALL.stream().map(NearestOperation::operation), Stream.of("none", "graphql"))
            .collect(Collectors.toUnmodifiableSet());

    private static NearestOperation post(String operation, String path) {
        return new NearestOperation(operation, "POST", path);
    }

    private static NearestOperation get(String operation, String path) {
        return new NearestOperation(operation, "GET", path);
    }

    /**
     * Returns the operation whose path is nearest to a path that none has, if one is near at all. Of several with one path, the one with
     * the same method counts.
     */
    static Optional<NearestOperation> find(String method, String path) {
        var byPath = new LinkedHashMap<String, NearestOperation>();
        ALL.forEach(operation -> byPath.merge(
                fill(operation.path, path), operation, (one, other) -> other.method.equals(method) ? other : one));
        var same = byPath.get(withSlash(path));
        if (same != null) {
            return Optional.of(same);
        }
        return NearMatches.find(withSlash(path), byPath.keySet()).stream()
                .findFirst()
                .map(byPath::get);
    }

    /**
     * Returns why a name of an operation is refused: no request has it.
     *
     * @return empty for a name that requests have
     */
    static Optional<String> refuse(String name) {
        if (NAMES.contains(name)) {
            return Optional.empty();
        }
        var near = NearMatches.find(name, NAMES);
        return Optional.of("is no operation of the contract document, nor none or graphql"
                + (near.isEmpty() ? "" : ": did you mean " + String.join(" or ", near) + "?"));
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    /** Returns a path with the values of another one in the places of its parameters. */
    private static String fill(String template, String path) {
        var sent = path.split("/", -1);
        var filled = new ArrayList<String>();
        for (var segment : template.split("/", -1)) {
            int at = filled.size();
            boolean isValue = segment.startsWith("{") && at < sent.length && !sent[at].isEmpty();
            filled.add(isValue ? sent[at] : segment);
        }
        return String.join("/", filled);
    }

    /** Returns the form that answers have. */
    Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("operation", operation);
        map.put("method", method);
        map.put("path", path);
        return map;
    }
}
