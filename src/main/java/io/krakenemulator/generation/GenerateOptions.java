package io.krakenemulator.generation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the command.
 *
 * @param faultShare the share of accounts with a fault, of 0 to 1
 * @param out the file for the accounts; standard output if there is none
 * @param key the file for the key of faults
 * @param seedFile the file with the reference data; those of the sandbox {@code default} if there is none
 */
record GenerateOptions(
        long accounts,
        double faultShare,
        long seed,
        LocalDate billedTo,
        Optional<Path> out,
        Optional<Path> key,
        Optional<String> seedFile) {

    /** As many as the numbers of accounts and meter points suffice for. */
    private static final long MOST_ACCOUNTS = 5_000_000;

    /** An option or a value that the command does not take. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static final Map<String, String> DEFAULTS = Map.of(
            "--accounts", "1000", "--faults", "0%", "--seed", "1", "--billed-to", Cohort.LATEST_BILLING.toString());

    private static final Set<String> FILES = Set.of("--out", "--key", "--seed-file");

    /**
     * Returns the options of a command line without the name of the command.
     *
     * @throws Refused if an option is unknown, lacks its value, or has one that is out of range
     */
    static GenerateOptions parse(List<String> arguments) {
        var values = new HashMap<>(DEFAULTS);
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            if (!DEFAULTS.containsKey(option) && !FILES.contains(option)) {
                throw new Refused("Option \"" + option.replaceAll("\\s+", " ")
                        + "\" is not known. Run with generate --help for a list.");
            }
            if (!rest.hasNext()) {
                throw new Refused("Option " + option + " needs a value.");
            }
            values.put(option, rest.next());
        }
        return new GenerateOptions(
                wholeNumber("--accounts", values, 1, MOST_ACCOUNTS),
                share("--faults", values),
                wholeNumber("--seed", values, Long.MIN_VALUE, Long.MAX_VALUE),
                date("--billed-to", values),
                file("--out", values),
                file("--key", values),
                Optional.ofNullable(values.get("--seed-file")));
    }

    private static long wholeNumber(String option, Map<String, String> values, long least, long most) {
        try {
            long number = Long.parseLong(values.get(option));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below says what is accepted
        }
        throw new Refused("Option " + option + " must be an integer from " + least + " to " + most + ".");
    }

    private static double share(String option, Map<String, String> values) {
        var text = values.get(option);
        if (text.matches("\\d{1,3}(\\.\\d{1,6})?%")) {
            double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            if (share <= 1) {
                return share;
            }
        }
        throw new Refused("Option " + option + " must be a percentage from 0% to 100%, such as 2.5%.");
    }

    private static Optional<Path> file(String option, Map<String, String> values) {
        try {
            return Optional.ofNullable(values.get(option)).map(Path::of);
        } catch (InvalidPathException e) {
            throw new Refused("Option " + option + " must be the path of a file.");
        }
    }

    private static LocalDate date(String option, Map<String, String> values) {
        try {
            return LocalDate.parse(values.get(option));
        } catch (DateTimeParseException e) {
            throw new Refused("Option " + option + " must be a date such as 2026-03-31.");
        }
    }
}
