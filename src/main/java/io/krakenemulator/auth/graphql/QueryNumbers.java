package io.krakenemulator.auth.graphql;

import io.krakenemulator.web.JsonBody;

/**
 * Finds numbers that are too long in the text of a query, before it is parsed. The time to read a number, or to quote it
 * in an error, grows with the square of its digits. Variables need no such check, because {@link JsonBody} has the same
 * limit.
 */
final class QueryNumbers {

    static final int MAX_LENGTH = JsonBody.MAX_NUMBER_LENGTH;

    private QueryNumbers() {}

    /**
     * Returns whether a text has a number that is too long. Strings and comments count too: no credential has as many
     * digits in a row.
     */
    static boolean areTooLong(String query) {
        int length = 0;
        for (int i = 0; i < query.length(); i++) {
            length = isPartOfNumber(query.charAt(i)) ? length + 1 : 0;
            if (length > MAX_LENGTH) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfNumber(char character) {
        return character >= '0' && character <= '9'
                || character == '.'
                || character == '-'
                || character == '+'
                || character == 'e'
                || character == 'E';
    }
}
