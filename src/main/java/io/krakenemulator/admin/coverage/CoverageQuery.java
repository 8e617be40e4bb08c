package io.krakenemulator.admin.coverage;

import io.krakenemulator.admin.QueryReader;

/**
 * The codes that a report lists.
 *
 * @param code one code; {@code null} for all
 * @param met whether the codes were met; {@code null} for both
 */
public record CoverageQuery(String code, Boolean met) {

    /**
     * Reads the query parameters of a report; fails with 400 if they are not valid.
     *
     * @param code {@code null} when the parameter is absent, and so is {@code met}
     */
    public static CoverageQuery of(String code, String met) {
        var query = new QueryReader();
        var isMet = query.flag("met", met);
        query.check();
        return new CoverageQuery(code, isMet);
    }

    boolean lists(CoveredCode listed) {
        return (code == null || code.equals(listed.code())) && (met == null || met.equals(listed.met()));
    }
}
