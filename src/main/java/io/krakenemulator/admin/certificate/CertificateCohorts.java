package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.generation.LoadCohort;
import io.krakenemulator.lifecycle.DocumentFile;
import io.krakenemulator.payload.ValidationWorkers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts of certificates. They use the reference data that the emulator ships, whatever sandboxes are configured. */
@ApplicationScoped
class CertificateCohorts {

    private static final String SHIPPED = "sandboxes/default.yaml";

    private final ValidationWorkers workers;

    CertificateCohorts(ValidationWorkers workers) {
        this.workers = workers;
    }

    /**
     * The accounts of a certificate.
     *
     * @param referenceData the reference data that each sandbox needs
     * @param loads what the loader sends, account by account
     */
    record Accounts(ObjectNode referenceData, List<LoadCohort.Load> loads) {

        /** Copies the list. */
        Accounts {
            loads = List.copyOf(loads);
        }

        /** Returns the end state that a scenario demands. */
        List<ExpectedAccount> expect(Scenario scenario) {
            return IntStream.range(0, loads.size())
                    .mapToObj(i ->
                            ExpectedAccount.of(loads.get(i), scenario.setup().skips(i)))
                    .toList();
        }

        /** Returns the same as an array in JSON. */
        String expectAsJson(Scenario scenario) {
            var list = JsonNodeFactory.instance.arrayNode();
            expect(scenario).forEach(account -> list.add(account.toJson()));
            return list.toString();
        }
    }

    /** Returns the accounts of a certificate. The same seed always gives the same. */
    Uni<Accounts> generate(long seed, int accounts) {
        return workers.run(() -> {
            var referenceData = referenceData();
            var team = referenceData.at("/operations_teams/0/name").asText();
            var cohort = new LoadCohort(seed, referenceData, team);
            return new Accounts(
                    referenceData,
                    IntStream.range(0, accounts).mapToObj(cohort::load).toList());
        });
    }

    private static ObjectNode referenceData() {
        return (ObjectNode) DocumentFile.readResource(SHIPPED).at("/sandboxes/0/reference_data");
    }
}
