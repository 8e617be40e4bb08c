package io.krakenemulator.cohort;

import io.krakenemulator.importing.UniqueReference;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.supply.MeterPoint;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Collects what no other account may have: the number, references and meter points of a line, and its contact details. */
public final class AccountKeys {

    /** A longer line takes no more of the memory that a check has. */
    static final int MOST = 5_000;

    private final Map<UUID, AccountKey> keys = new LinkedHashMap<>();
    private final String supplier;

    private AccountKeys(EnergyAccount account) {
        supplier = account.importSupplier();
    }

    /** Returns the keys of an account, each value once. Fields that are not well formed are left out. */
    public static Collection<AccountKey> of(EnergyAccount account) {
        var found = new AccountKeys(account);
        found.addNumber(account);
        found.addReferences(account);
        found.addMeterPoints(account);
        return found.keys.values();
    }

    /** Returns the e-mail addresses and phone numbers of an account, each once. */
    public static Collection<AccountKey> contactsOf(EnergyAccount account) {
        var found = new AccountKeys(account);
        var customers = account.customers();
        for (int i = 0; i < customers.size(); i++) {
            var customer = customers.get(i);
            if (customer != null) {
                var at = Attr.ROOT.field("customers").index(i);
                found.addContact(at.field("email"), foldCase(customer.email()));
                found.addContact(at.field("landline"), digits(customer.landline()));
                found.addContact(at.field("mobile"), digits(customer.mobile()));
            }
        }
        return found.keys.values();
    }

    private static String foldCase(String address) {
        return address == null ? null : address.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the digits alone, with the national prefix: numbers are written in many ways. */
    private static String digits(String number) {
        return number == null ? null : number.replaceAll("[^0-9+]", "").replaceFirst("^(?:\\+|00)44", "0");
    }

    private void addContact(Attr at, String value) {
        if (value != null && !value.isEmpty()) {
            add(AccountKey.of(CallCheck.COHORT_CONTACT_SHARED, at, value));
        }
    }

    private void addNumber(EnergyAccount account) {
        if (supplier != null && account.externalAccountNumber() != null) {
            add(AccountKey.of(
                    CallCheck.COHORT_NUMBER_TWICE,
                    Attr.ROOT.field("external_account_number"),
                    account.externalAccountNumber(),
                    supplier));
        }
    }

    private void addReferences(EnergyAccount account) {
        for (var reference : UniqueReference.of(account)) {
            add(AccountKey.of(reference.check(), reference.at(), reference.value(), reference.namespace()));
        }
    }

    private void addMeterPoints(EnergyAccount account) {
        var addresses = account.supplyAddresses();
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i) == null) {
                continue;
            }
            var points = addresses.get(i).meterPoints();
            var at = Attr.ROOT.field("supply_addresses").index(i).field("meter_points");
            for (int j = 0; j < points.size(); j++) {
                addMeterPoint(points.get(j), at.index(j).field("identifier"));
            }
        }
    }

    private void addMeterPoint(MeterPoint point, Attr at) {
        if (point != null && point.identifier() != null) {
            add(AccountKey.of(CallCheck.COHORT_POINT_TWICE, at, point.identifier())
                    .limitTo(
                            dayOf(point.supplyStartDate(), AccountKey.ALWAYS),
                            dayOf(point.supplyEndDate(), AccountKey.FOR_EVER)));
        }
    }

    private static int dayOf(LocalDate date, int otherwise) {
        return date == null ? otherwise : Math.toIntExact(date.toEpochDay());
    }

    /** Adds a key. A value that the account has twice counts once, for all of its days. */
    private void add(AccountKey key) {
        if (keys.size() < MOST) {
            keys.merge(key.hash(), key, AccountKey::unite);
        }
    }
}
