package io.krakenemulator.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the values of a list that someone may have meant by another value. */
public final class NearMatches {

    /** More suggestions would not be read. */
    private static final int MOST = 3;

    /** A longer text is no slip of a code. */
    private static final int LONGEST = 100;

    /** One slip in so many characters counts as near, two at least in any text that is long enough. */
    private static final int CHARACTERS_OF_SLIP = 4;

    private NearMatches() {}

    private record Match(String value, int distance) {}

    /** Returns the nearest values first. Case and separators count for nothing. The value itself is none of them. */
    public static List<String> find(String value, Collection<String> known) {
        var wanted = normalise(value);
        // No stored value has a null character, and none is asked for one.
        if (value.length() > LONGEST || wanted.isEmpty() || value.indexOf('\0') >= 0) {
            return List.of();
        }
        int most = Math.max(1, wanted.length() / CHARACTERS_OF_SLIP);
        return known.stream()
                .filter(one -> one.length() <= LONGEST && !one.equals(value))
                .map(one -> new Match(one, distance(wanted, normalise(one), most)))
                .filter(match -> match.distance() <= most)
                .sorted(Comparator.comparingInt(Match::distance).thenComparing(Match::value))
                .limit(MOST)
                .map(Match::value)
                .toList();
    }

    /** Returns a sentence that names the nearest values, with a space before it; an empty text if there are none. */
    static String suggest(String value, Collection<String> known) {
        var near = find(value, known);
        return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("\", or \"", " Did you mean \"", "\"?"));
    }

    private static String normalise(String value) {
        var letters = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '_' && c != '.' && c != '-' && !Character.isWhitespace(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the number of characters to insert, remove, replace or swap with their neighbour that turns one text into the
     * other; more than {@code most} if there are more.
     */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                rows[i][j] =
                        Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
