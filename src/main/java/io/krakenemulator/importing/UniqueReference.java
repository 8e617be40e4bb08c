package io.krakenemulator.importing;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.billing.Debt;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference in an account payload that no other account may have.
 *
 * @param check the check that another account violates
 * @param at the place of its value
 * @param namespace empty for the reference of a debt
 */
public record UniqueReference(CallCheck check, Attr at, String namespace, String value) {

    /** Returns the references of an account that is the whole payload. Values that are not well formed are left out. */
    public static List<UniqueReference> of(EnergyAccount account) {
        return of(account, Attr.ROOT);
    }

    /** Returns the references of an account at a place of the payload, as {@link #of(EnergyAccount)} does. */
    static List<UniqueReference> of(EnergyAccount account, Attr place) {
        var found = new ArrayList<UniqueReference>();
        for (int i = 0; i < account.references().size(); i++) {
            var reference = account.references().get(i);
            if (reference != null && isStorable(reference.namespace()) && isStorable(reference.value())) {
                var at = place.field("references").index(i).field("value");
                found.add(
                        new UniqueReference(CallCheck.REFERENCE_EXISTS, at, reference.namespace(), reference.value()));
            }
        }
        addDebt(account.debt(), place.field("debt"), found);
        for (int i = 0; i < account.debts().size(); i++) {
            addDebt(account.debts().get(i), place.field("debts").index(i), found);
        }
        return found;
    }

    private static void addDebt(Debt debt, Attr at, List<UniqueReference> found) {
        if (debt != null && isStorable(debt.caisReference())) {
            found.add(new UniqueReference(
                    CallCheck.CAIS_REFERENCE_IN_USE, at.field("cais_reference"), "", debt.caisReference()));
        }
    }

    boolean isOfDebt() {
        return check == CallCheck.CAIS_REFERENCE_IN_USE;
    }

    /** PostgreSQL's text has no null character, so no stored value has one. */
    private static boolean isStorable(String value) {
        return value != null && value.indexOf('\0') < 0;
    }
}
