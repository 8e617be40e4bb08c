package io.krakenemulator.spark;

import io.krakenemulator.cohort.CohortJudge;
import io.krakenemulator.cohort.FailureLimits;
import io.krakenemulator.cohort.PayloadName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options of a job.
 *
 * @param inputs files, folders or patterns, as Hadoop reads them
 * @param payloadColumn the column of Parquet files that holds the payloads; {@code null} for lines of JSON
 * @param output the folder of the results, which must not exist
 * @param seed the seed file; {@code null} for the one that ships with the emulator
 * @param clock the current moment of the sandbox; {@code null} for the one that the seed file gives it
 * @param comparesLines whether accounts are compared with earlier lines
 * @param sharedContacts how many accounts may share contact details without a warning; 0 for no warnings
 * @param listsAll whether accepted lines are listed too
 * @param longestLine the length in bytes from which a line is too long
 */
record JobOptions(
        List<String> inputs,
        String payloadColumn,
        String output,
        String seed,
        String sandbox,
        Instant clock,
        PayloadName payloads,
        boolean comparesLines,
        long sharedContacts,
        boolean listsAll,
        FailureLimits failOver,
        int longestLine) {

    static final String USAGE = """
            Usage: spark-submit … kraken-migration-emulator-spark.jar --input PATH --output PATH [option value]...

            Judges each line of the input as the check of the emulator does, and the accounts against each other.

              --input            file, folder or pattern with a payload a line, gzip too; may come several times
              --payload-column   reads Parquet: the column that holds each payload as text
              --output           new folder for failures/, files.ndjson and summary.json
              --seed             seed file that configures the sandbox; the shipped one of the sandbox by default
              --sandbox          name of the sandbox in the seed file; default by default
              --clock            the current moment, such as 2026-03-01T12:00:00Z; the clock of the sandbox by default
              --as               accounts, products, notes, transactions, statements or instructions; accounts by default
              --across           whether accounts are compared with earlier lines: true or false; true by default
              --shared-contacts  how many accounts may share contact details without a warning; no warnings by default
              --verdicts         failed or all: the lines that are listed; failed by default
              --fail-over        how many lines may fail, such as 0.5%,invalid_email=10; a broken limit ends with exit code 1
              --max-line         length in bytes from which a line is too long; 10485760 by default

            docs/spark.md shows how to submit the job.
            """;

    private static final Set<String> NAMES = Set.of(
            "--input",
            "--payload-column",
            "--output",
            "--seed",
            "--sandbox",
            "--clock",
            "--as",
            "--across",
            "--shared-contacts",
            "--verdicts",
            "--fail-over",
            "--max-line");

    /** Signals options that are not accepted, with the reason. */
    static final class Refused extends RuntimeException {

        Refused(String reason) {
            super(reason);
        }
    }

    /** Returns the options of a command line; fails with {@link Refused} if one is not accepted. */
    static JobOptions parse(List<String> arguments) {
        var values = new HashMap<String, String>();
        var inputs = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (!NAMES.contains(name)) {
                throw new Refused("\"" + name + "\" is no option; the options are "
                        + NAMES.stream().sorted().collect(Collectors.joining(", ")));
            }
            if (i + 1 == arguments.size()) {
                throw new Refused(name + " needs a value");
            }
            var value = arguments.get(i + 1);
            if (name.equals("--input")) {
                inputs.add(value);
            } else if (values.put(name, value) != null) {
                throw new Refused(name + " comes twice");
            }
        }
        if (inputs.isEmpty()) {
            throw new Refused("--input is missing");
        }
        return new Values(values).options(inputs);
    }

    /** Reads the values of options. */
    private record Values(Map<String, String> byName) {

        JobOptions options(List<String> inputs) {
            var payloads = choice("--as", PayloadName.values(), PayloadName.ACCOUNTS);
            return new JobOptions(
                    List.copyOf(inputs),
                    byName.get("--payload-column"),
                    find("--output").orElseThrow(() -> new Refused("--output is missing")),
                    byName.get("--seed"),
                    find("--sandbox").orElse("default"),
                    find("--clock").map(Values::moment).orElse(null),
                    payloads,
                    payloads == PayloadName.ACCOUNTS
                            && choice("--across", new String[] {"true", "false"}, "true")
                                    .equals("true"),
                    number("--shared-contacts", Long.MAX_VALUE, 0),
                    choice("--verdicts", new String[] {"failed", "all"}, "failed")
                            .equals("all"),
                    find("--fail-over").map(Values::limits).orElse(FailureLimits.NONE),
                    (int) number("--max-line", Integer.MAX_VALUE / 2, CohortJudge.LONGEST_LINE));
        }

        private Optional<String> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        private <T> T choice(String name, T[] choices, T otherwise) {
            return find(name)
                    .map(value -> Arrays.stream(choices)
                            .filter(choice ->
                                    choice.toString().toLowerCase(Locale.ROOT).equals(value))
                            .findFirst()
                            .orElseThrow(() -> new Refused(name + " must be one of "
                                    + Arrays.stream(choices)
                                            .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", ")))))
                    .orElse(otherwise);
        }

        private long number(String name, long most, long otherwise) {
            return find(name)
                    .map(value -> {
                        if (!value.matches("[0-9]{1,18}")
                                || Long.parseLong(value) < 1
                                || Long.parseLong(value) > most) {
                            throw new Refused(name + " must be an integer of at least 1, and " + most + " at most");
                        }
                        return Long.parseLong(value);
                    })
                    .orElse(otherwise);
        }

        private static Instant moment(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw new Refused("--clock must be a moment in UTC, such as 2026-03-01T12:00:00Z");
            }
        }

        private static FailureLimits limits(String value) {
            return FailureLimits.parse(value).orElseThrow(() -> new Refused("--fail-over " + FailureLimits.RULE));
        }
    }
}
