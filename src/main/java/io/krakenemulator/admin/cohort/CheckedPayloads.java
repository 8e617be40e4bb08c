package io.krakenemulator.admin.cohort;

import io.krakenemulator.catalogue.Catalogue;
import io.krakenemulator.cohort.CohortPayload;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.importing.AccountBatches;
import io.krakenemulator.payload.BatchValidation;
import jakarta.enterprise.context.ApplicationScoped;

/** The kinds of payloads that a check takes. Each line has the form of the body of its emulated call. */
@ApplicationScoped
public class CheckedPayloads {

    private final Catalogue catalogue;
    private final AccountBatches accounts;

    CheckedPayloads(Catalogue catalogue, AccountBatches accounts) {
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /** Returns the payloads of a kind. */
    public CheckedPayload<?> of(PayloadName name) {
        return name == PayloadName.ACCOUNTS
                ? new CheckedPayload<>(CohortPayload.ACCOUNTS.form(), accounts::find)
                : findFacts(CohortPayload.of(name));
    }

    private <T> CheckedPayload<T> findFacts(CohortPayload<T> payload) {
        return new CheckedPayload<>(payload.form(), (sandbox, payloads) -> catalogue
                .facts(sandbox, BatchValidation.lookups(payloads))
                .map(payload::with));
    }
}
