package io.krakenemulator.admin.coverage;

import io.krakenemulator.admin.QueryReader;

/**
 * The codes that a report lists.
 *
 * @param code one code; {@code null} for all
 * @param met whether the codes were met; {@code null} for both
 */
public record CoverageQuery(String code, Boolean met) {

    /** Whether codes were met, by the name of the query parameter. */
    private enum Met {
        TRUE,
        FALSE
    }

    /**
     * Reads the query parameters of a report; fails with 400 if they are not valid.
     *
     * @param code {@code null} when the parameter is absent, and so is {@code met}
     */
    public static CoverageQuery of(String code, String met) {
        var query = new QueryReader();
        var choice = query.choice("met", met, Met.class);
        query.check();
        return new CoverageQuery(code, choice == null ? null : choice == Met.TRUE);
    }

    boolean lists(CoveredCode listed) {
        return (code == null || code.equals(listed.code())) && (met == null || met.equals(listed.met()));
    }
}
