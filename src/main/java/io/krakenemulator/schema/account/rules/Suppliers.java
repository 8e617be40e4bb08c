package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Facts;

/** Reads settings of an account's import supplier. */
public final class Suppliers {

    private Suppliers() {}

    /** Returns whether a switch is on. It is off for an unknown supplier. */
    public static boolean isOn(Facts facts, EnergyAccount account, String setting) {
        return facts.importSupplier(account.importSupplier())
                .filter(supplier -> supplier.isOn(setting))
                .isPresent();
    }
}
