package io.krakenemulator.admin.certificate;

import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandboxes;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Creates, shows, judges and deletes certificates. */
@ApplicationScoped
class CertificateAdministration {

    private static final byte[] NO_SETTINGS = {'{', '}'};

    private final ControlBodies bodies;
    private final Certificates certificates;
    private final CertificateCohorts cohorts;
    private final CreateCertificate createCertificate;
    private final CertificateJudge judge;
    private final Sandboxes sandboxes;

    CertificateAdministration(
            ControlBodies bodies,
            Certificates certificates,
            CertificateCohorts cohorts,
            CreateCertificate createCertificate,
            CertificateJudge judge,
            Sandboxes sandboxes) {
        this.bodies = bodies;
        this.certificates = certificates;
        this.cohorts = cohorts;
        this.createCertificate = createCertificate;
        this.judge = judge;
        this.sandboxes = sandboxes;
    }

    /** Creates a certificate. An empty body stands for all defaults. */
    Uni<CertificateView> create(byte[] body) {
        var sent = body == null || body.length == 0 ? NO_SETTINGS : body;
        var request = bodies.read(sent, CertificateRequest.class, BodyRejected.CERTIFICATE)
                .value();
        return cohorts.generate(CreateCertificate.seed(request), CreateCertificate.accounts(request))
                .flatMap(accounts -> createCertificate
                        .create(request, accounts)
                        .flatMap(certificate -> judge.judge(certificate, accounts)));
    }

    /** Returns all certificates, the oldest first. */
    Uni<List<CertificateSummary>> list() {
        return certificates
                .findAll()
                .map(all -> all.stream().map(CertificateSummary::of).toList());
    }

    /** Returns a certificate with its verdicts; fails with 404 if there is none of that id. */
    Uni<CertificateView> find(String id) {
        return require(id).flatMap(certificate -> cohorts.generate(certificate.seed(), certificate.accounts())
                .flatMap(accounts -> judge.judge(certificate, accounts)));
    }

    /** Returns what the loader must bring in: a line of JSON for each account. */
    Uni<String> cohort(String id) {
        return require(id)
                .flatMap(certificate -> cohorts.generate(certificate.seed(), certificate.accounts()))
                .map(accounts -> accounts.loads().stream()
                        .map(load -> load.toJson() + "\n")
                        .collect(Collectors.joining()));
    }

    /** Deletes a certificate with its sandboxes. */
    @WithTransaction
    Uni<Void> delete(String id) {
        return require(id).flatMap(certificate -> Multi.createFrom()
                .iterable(certificate.trials())
                .onItem()
                .transformToUniAndConcatenate(trial -> removeSandbox(certificate.sandboxName(trial.scenario())))
                .collect()
                .asList()
                .chain(() -> certificates.delete(certificate)));
    }

    /** Removes a sandbox of a certificate, also after a reset, which gives it another id. */
    private Uni<Void> removeSandbox(String name) {
        return sandboxes
                .lock(name)
                .onItem()
                .ifNotNull()
                .transformToUni(sandboxes::remove)
                .replaceWithVoid();
    }

    private Uni<Certificate> require(String id) {
        return certificates
                .find(id)
                .onItem()
                .ifNull()
                .failWith(() ->
                        ControlError.notFound(AnswerCode.CERTIFICATE_NOT_FOUND, "There is no certificate of that id."));
    }
}
