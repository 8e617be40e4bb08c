package io.krakenemulator.web.trace;

import java.util.Map;

/** The names of operations, as the OpenAPI documents have them. A native executable has no reflection to find them by. */
final class Operations {

    /** The name of requests that reach no operation. */
    static final String NONE = "none";

    /** The calls to the GraphQL interface. */
    static final String GRAPHQL = "graphql";

    /** By resource class and method. */
    static final Map<String, String> BY_METHOD = Map.ofEntries(
            Map.entry("AccountResource.get", "getAccount"),
            Map.entry("AccountResource.list", "listAccounts"),
            Map.entry("AccountSkipResource.skip", "skipAccount"),
            Map.entry("AccountSkipResource.unskip", "unskipAccount"),
            Map.entry("CertificateResource.cohort", "getCertificateCohort"),
            Map.entry("CertificateResource.create", "createCertificate"),
            Map.entry("CertificateResource.delete", "deleteCertificate"),
            Map.entry("CertificateResource.get", "getCertificate"),
            Map.entry("CertificateResource.junit", "getCertificateAsJUnit"),
            Map.entry("CertificateResource.list", "listCertificates"),
            Map.entry("CertificateResource.page", "getCertificateAsPage"),
            Map.entry("CheckCoverageResource.get", "getCheckCoverage"),
            Map.entry("CheckReportResource.csv", "getFailuresAsCsv"),
            Map.entry("CheckReportResource.failures", "listFailures"),
            Map.entry("CheckReportResource.junit", "getCheckAsJUnit"),
            Map.entry("CheckReportResource.page", "getCheckAsPage"),
            Map.entry("CohortResource.check", "checkCohort"),
            Map.entry("CrashPointResource.begin", "beginCrashPoints"),
            Map.entry("CrashPointResource.end", "endCrashPoints"),
            Map.entry("CrashPointResource.get", "getCrashPoints"),
            Map.entry("ExplainResource.explain", "explainPayload"),
            Map.entry("ExpectedFailuresResource.delete", "deleteExpectedFailures"),
            Map.entry("ExpectedFailuresResource.get", "getExpectedFailures"),
            Map.entry("ExpectedFailuresResource.set", "setExpectedFailures"),
            Map.entry("FaultResource.add", "addFaults"),
            Map.entry("FaultResource.delete", "deleteFault"),
            Map.entry("FaultResource.deleteAll", "deleteFaults"),
            Map.entry("FaultResource.list", "listFaults"),
            Map.entry("FaultSetResource.list", "listFaultSets"),
            Map.entry("ImportResource.findImported", "importedAccountImportProcess"),
            Map.entry("ImportResource.findPending", "pendingAccountImportProcess"),
            Map.entry("ImportResource.listAll", "allAccountImportProcesses"),
            Map.entry("ImportResource.listImported", "importedAccountImportProcesses"),
            Map.entry("ImportResource.listPending", "pendingAccountImportProcesses"),
            Map.entry("ImportResource.process", "processAccount"),
            Map.entry("ImportResource.stage", "stageAccount"),
            Map.entry("ImportResource.status", "accountTransferStatus"),
            Map.entry("ImportResource.validate", "validateAccount"),
            Map.entry("ImportSupplierResource.set", "setImportSupplier"),
            Map.entry("InfoResource.get", "getInfo"),
            Map.entry("InstructionResource.create", "createPaymentInstruction"),
            Map.entry("KeptCheckResource.compare", "compareChecks"),
            Map.entry("KeptCheckResource.delete", "deleteCheck"),
            Map.entry("KeptCheckResource.get", "getCheck"),
            Map.entry("KeptCheckResource.list", "listChecks"),
            Map.entry("NoteResource.create", "createNotes"),
            Map.entry("ProcessingResource.get", "getProcessing"),
            Map.entry("ProcessingResource.release", "releaseProcessing"),
            Map.entry("ProcessingResource.set", "setProcessing"),
            Map.entry("ProductResource.create", "createProducts"),
            Map.entry("ProductResource.validate", "validateProducts"),
            Map.entry("ReferenceDataResource.get", "getReferenceData"),
            Map.entry("ReferenceDataResource.merge", "changeReferenceData"),
            Map.entry("ReferenceDataResource.replace", "replaceReferenceData"),
            Map.entry("RefereeResource.get", "getReferee"),
            Map.entry("RegistrationResource.send", "sendRegistrationFlows"),
            Map.entry("RegistrationResource.statuses", "meterpointStatusesForAccount"),
            Map.entry("RequestResource.clear", "clearRequests"),
            Map.entry("RequestResource.page", "listRequests"),
            Map.entry("RequestResource.set", "setRequestSettings"),
            Map.entry("RequestResource.settings", "getRequestSettings"),
            Map.entry("RequestResource.stream", "streamRequests"),
            Map.entry("RequestResource.verify", "verifyRequests"),
            Map.entry("RuleCoverageResource.clear", "clearRuleCoverage"),
            Map.entry("RuleCoverageResource.get", "getRuleCoverage"),
            Map.entry("RuleResource.list", "listRules"),
            Map.entry("SandboxResource.create", "makeSandbox"),
            Map.entry("SandboxResource.delete", "deleteSandbox"),
            Map.entry("SandboxResource.get", "getSandbox"),
            Map.entry("SandboxResource.list", "listSandboxes"),
            Map.entry("SandboxResource.reset", "resetSandbox"),
            Map.entry("SandboxResource.setBaseline", "setBaseline"),
            Map.entry("SandboxResource.setClock", "setClock"),
            Map.entry("ScheduleResource.schedule", "scheduleAccount"),
            Map.entry("ScheduleResource.status", "scheduledAccountStatus"),
            Map.entry("ScheduleResource.validate", "validateAccountV2"),
            Map.entry("StatementResource.create", "createHistoricalStatements"),
            Map.entry("TransactionResource.create", "createTransactions"),
            Map.entry("UnmatchedResource.clear", "clearUnmatchedRequests"),
            Map.entry("UnmatchedResource.page", "listUnmatchedRequests"),
            Map.entry("UnmatchedResource.verify", "verifyUnmatchedRequests"));

    /** The beginnings of paths that are served without a resource. */
    private static final Map<String, String> BY_PATH = Map.of(
            "/start.css", "start",
            "/docs", "docs",
            "/openapi", "openapi",
            "/q/openapi", "openapi",
            "/emulator/openapi", "openapi",
            "/v1/graphql", GRAPHQL);

    private Operations() {}

    /** Returns the operation of a resource method. */
    static String find(Class<?> resource, String method) {
        return BY_METHOD.getOrDefault(resource.getSimpleName() + "." + method, NONE);
    }

    /** Returns the name of a path before a resource is chosen. */
    static String ofPath(String path) {
        if (path == null) {
            return NONE;
        }
        return path.equals("/")
                ? "start"
                : BY_PATH.entrySet().stream()
                        .filter(served -> path.startsWith(served.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(NONE);
    }
}
