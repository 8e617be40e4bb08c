package io.krakenemulator.schema.account.view;

import io.krakenemulator.schema.account.AccountType;
import io.krakenemulator.schema.account.EnergyAccount;

/** The kind of account that a payload asks for: from its account type or, without one, from the older flags. */
public record AccountKind(EnergyAccount account) {

    private static final String BUSINESS = "BUSINESS";
    private static final String DOMESTIC = "DOMESTIC";
    private static final String OCCUPIER = "OCCUPIER";

    /** Returns whether the account is for a business. */
    public boolean isBusiness() {
        return account.accountType() == null
                ? account.business() != null && !isPortfolioLead() && !isManaged()
                : account.accountType().name().startsWith(BUSINESS);
    }

    /** Returns whether the account is for a home, as is one that says nothing else. */
    public boolean isDomestic() {
        return account.accountType() == null
                ? account.business() == null && !isPortfolioLead() && !isManaged()
                : account.accountType().name().startsWith(DOMESTIC);
    }

    /** Returns whether the account leads a portfolio. Such an account supplies nothing itself. */
    public boolean isPortfolioLead() {
        return account.accountType() == AccountType.PORTFOLIO_LEAD || Boolean.TRUE.equals(account.isPortfolioLead());
    }

    public boolean isManaged() {
        return account.accountType() == AccountType.MANAGED || Boolean.TRUE.equals(account.isManaged());
    }

    /** Returns whether the account is for an unknown occupier. */
    public boolean isOccupier() {
        return Boolean.TRUE.equals(account.unknownOccupier())
                || account.accountType() != null && account.accountType().name().endsWith(OCCUPIER);
    }

    /** Returns whether the property is vacant. */
    public boolean isVacant() {
        return account.accountType() == AccountType.DOMESTIC_VACANT
                || account.accountType() == AccountType.BUSINESS_VACANT;
    }
}
