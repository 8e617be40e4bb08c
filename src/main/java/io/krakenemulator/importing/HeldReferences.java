package io.krakenemulator.importing;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import java.util.ArrayList;
import java.util.Map;

/** The references of payloads that imported accounts have, at one moment. */
public final class HeldReferences {

    static final HeldReferences NONE = new HeldReferences(Map.of());

    private final Map<Reference, Holder> holders;

    HeldReferences(Map<Reference, Holder> holders) {
        this.holders = holders;
    }

    /** A reference; the namespace is empty for that of a debt. */
    record Reference(boolean isOfDebt, String namespace, String value) {}

    /** The imported account that has a reference. */
    record Holder(String account, String supplier, String number) {

        boolean is(EnergyAccount other) {
            return supplier.equals(other.importSupplier()) && number.equals(other.externalAccountNumber());
        }
    }

    /** Returns the result for an account, with a problem for each reference of it that another account has. */
    ValidationResult<EnergyAccount> addTo(ValidationResult<EnergyAccount> result) {
        return addTo(result, result.value(), Attr.ROOT);
    }

    /**
     * Returns a result with the problems of an account in the payload.
     *
     * @param account {@code null} if the payload has none
     * @param place the place of the account
     */
    public <T> ValidationResult<T> addTo(ValidationResult<T> result, EnergyAccount account, Attr place) {
        if (account == null || holders.isEmpty()) {
            return result;
        }
        var problems = new ArrayList<Problem>();
        for (var reference : UniqueReference.of(account, place)) {
            var holder = holders.get(new Reference(reference.isOfDebt(), reference.namespace(), reference.value()));
            if (holder != null && !holder.is(account)) {
                problems.add(new Problem(
                        reference.at(),
                        reference.check(),
                        "Account " + holder.account() + " has this reference already. Each account needs its own."));
            }
        }
        return result.and(problems);
    }
}
