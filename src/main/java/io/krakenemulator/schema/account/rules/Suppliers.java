package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.reference.ImportSupplierSettings;
import java.util.function.Predicate;

/** Reads settings of an account's import supplier. */
public final class Suppliers {

    private Suppliers() {}

    /** Returns whether a switch is on; it is off where the supplier is not known. */
    public static boolean isOn(Facts facts, EnergyAccount account, Predicate<ImportSupplierSettings> setting) {
        return facts.importSupplier(account.importSupplier())
                .filter(supplier -> setting.test(supplier.settings()))
                .isPresent();
    }
}
