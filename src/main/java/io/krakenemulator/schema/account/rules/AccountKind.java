package io.krakenemulator.schema.account.rules;

import io.krakenemulator.schema.account.AccountType;
import io.krakenemulator.schema.account.EnergyAccount;

/** What kind of account a payload asks for, from its account type or, where that is left out, from the older flags. */
public record AccountKind(EnergyAccount account) {

    private static final String BUSINESS = "BUSINESS";
    private static final String DOMESTIC = "DOMESTIC";
    private static final String OCCUPIER = "OCCUPIER";

    /** For a business, whether or not somebody is there. */
    public boolean business() {
        return account.accountType() == null
                ? account.business() != null && !lead() && !managed()
                : account.accountType().name().startsWith(BUSINESS);
    }

    /** For a home; so is an account that says nothing else. */
    public boolean domestic() {
        return account.accountType() == null
                ? account.business() == null && !lead() && !managed()
                : account.accountType().name().startsWith(DOMESTIC);
    }

    /** Leads a portfolio and supplies nothing itself. */
    public boolean lead() {
        return account.accountType() == AccountType.PORTFOLIO_LEAD || Boolean.TRUE.equals(account.isPortfolioLead());
    }

    public boolean managed() {
        return account.accountType() == AccountType.MANAGED || Boolean.TRUE.equals(account.isManaged());
    }

    /** Stands for whoever may live there. */
    public boolean occupier() {
        return Boolean.TRUE.equals(account.unknownOccupier())
                || account.accountType() != null && account.accountType().name().endsWith(OCCUPIER);
    }

    /** Nobody is there. */
    public boolean vacant() {
        return account.accountType() == AccountType.DOMESTIC_VACANT
                || account.accountType() == AccountType.BUSINESS_VACANT;
    }
}
