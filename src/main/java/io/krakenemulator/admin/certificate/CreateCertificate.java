package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.certificate.CertificateCohorts.Accounts;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.fault.FaultRules;
import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.lifecycle.SandboxDefinition;
import io.krakenemulator.lifecycle.SandboxLifecycle;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.processing.ProcessingControl;
import io.krakenemulator.processing.ProcessingSettings;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.KeyOrigin;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Creates a certificate with a sandbox for each scenario. */
@ApplicationScoped
class CreateCertificate {

    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 20;
    private static final int ACCOUNTS = 50;
    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Certificates certificates;
    private final SandboxLifecycle lifecycle;
    private final ApiKeys apiKeys;
    private final FaultRules faults;
    private final ProcessingControl processing;
    private final ImportProcesses processes;
    private final StoredJson json;
    private final SecureRandom random = new SecureRandom();

    CreateCertificate(
            Certificates certificates,
            SandboxLifecycle lifecycle,
            ApiKeys apiKeys,
            FaultRules faults,
            ProcessingControl processing,
            ImportProcesses processes,
            StoredJson json) {
        this.certificates = certificates;
        this.lifecycle = lifecycle;
        this.apiKeys = apiKeys;
        this.faults = faults;
        this.processing = processing;
        this.processes = processes;
        this.json = json;
    }

    static long seed(CertificateRequest request) {
        return request.seed() == null ? 1 : request.seed();
    }

    static int accounts(CertificateRequest request) {
        return request.accounts() == null ? ACCOUNTS : request.accounts();
    }

    /** Creates a certificate with all of its sandboxes, or nothing; fails with 409 if there are too many. */
    @WithTransaction
    Uni<Certificate> create(CertificateRequest request, Accounts accounts) {
        var id = hex(ID_BYTES);
        var empty = new Certificate(
                id,
                request.name() == null ? "certificate-" + id : request.name(),
                seed(request),
                accounts.loads().size(),
                REAL_TIME.instant(),
                List.of());
        return certificates
                .hasRoom()
                .invoke(CreateCertificate::requireRoom)
                .chain(() -> Multi.createFrom()
                        .iterable(request.findScenarios())
                        .onItem()
                        .transformToUniAndConcatenate(scenario -> createSandbox(empty, scenario, accounts))
                        .collect()
                        .asList())
                .map(trials ->
                        new Certificate(id, empty.name(), empty.seed(), empty.accounts(), empty.createdAt(), trials))
                .flatMap(certificates::add);
    }

    private static void requireRoom(boolean hasRoom) {
        if (!hasRoom) {
            throw ApiFailure.of(
                    409,
                    AnswerCode.TOO_MANY_CERTIFICATES,
                    "There are " + Certificates.MOST + " certificates, which is the most. Delete one first.");
        }
    }

    private Uni<Certificate.Trial> createSandbox(Certificate certificate, Scenario scenario, Accounts accounts) {
        var name = certificate.sandboxName(scenario);
        var definition = new SandboxDefinition(
                name, scenario.seed(), scenario.setup().clock(), null, null, accounts.referenceData());
        return lifecycle
                .create(definition)
                .onItem()
                .ifNull()
                .failWith(ControlError::sandboxChanged)
                .call(created -> apiKeys.addKey(created, "sk_sandbox_" + hex(KEY_BYTES), KeyOrigin.MADE))
                .call(created -> faults.add(created, rules(scenario)))
                .call(created -> processing.change(created, settings -> change(settings, scenario.setup())))
                .call(created -> skip(created, scenario, accounts))
                .map(created -> new Certificate.Trial(scenario, created.id()));
    }

    private List<ObjectNode> rules(Scenario scenario) {
        return json.parse(scenario.faults())
                .valueStream()
                .map(rule -> (ObjectNode) rule)
                .toList();
    }

    private static ProcessingSettings change(ProcessingSettings settings, ScenarioSetup setup) {
        return new ProcessingSettings(setup.effectiveLimit(), setup.duration(), settings.hold());
    }

    private Uni<Void> skip(Sandbox sandbox, Scenario scenario, Accounts accounts) {
        var skipped = IntStream.range(0, accounts.loads().size())
                .filter(scenario.setup()::skips)
                .mapToObj(accounts.loads()::get)
                .toList();
        return Multi.createFrom()
                .iterable(skipped)
                .onItem()
                .transformToUniAndConcatenate(load -> processes.skip(sandbox, load.supplier(), load.number()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private String hex(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
