package io.krakenemulator.outcome;

import java.util.List;

/**
 * The result of sending the registration of an account.
 *
 * @param supplier the code of the import supplier
 * @param externalNumber the account's number in the source system
 * @param points the result for each meter point, in the payload's order
 */
public record RegistrationResult(String supplier, String externalNumber, List<Point> points) {

    /**
     * The result of sending the registration of a meter point.
     *
     * @param problem why the meter point cannot be registered; {@code null} if its registration is sent
     */
    public record Point(String mpxn, String problem) {}
}
