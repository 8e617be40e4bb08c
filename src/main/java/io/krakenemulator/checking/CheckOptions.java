package io.krakenemulator.checking;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the command.
 *
 * @param isStandalone whether the command starts an emulator of its own; {@link #at} then sets its address and key
 * @param seed the file that configures the sandboxes of that emulator; without one, it has those of the package
 * @param url the address of the emulator, {@code http} or {@code https}, without a slash at its end
 * @param query the query of the check, encoded
 * @param isResumable whether the check leaves a state behind if it is cut off
 * @param isResumed whether the check goes on where an earlier one was cut off
 * @param accepted the file for the accepted lines; beside the input if there is none
 * @param rejected the file for the failed lines
 * @param failures the file for the verdicts on the failed lines
 * @param expected the file with the list of expected failures, which replaces that of the sandbox
 */
record CheckOptions(
        List<InputFile> inputs,
        boolean isStandalone,
        Optional<Path> seed,
        URI url,
        String key,
        String sandbox,
        String query,
        boolean hasFiles,
        boolean isResumable,
        boolean isResumed,
        Optional<Path> accepted,
        Optional<Path> rejected,
        Optional<Path> failures,
        Optional<Path> expected) {

    static final String URL_VARIABLE = "KRAKEN_EMULATOR_URL";
    static final String KEY_VARIABLE = "KRAKEN_EMULATOR_KEY";

    private static final String DEFAULT_URL = "http://localhost:8080";
    private static final String NO_FILES = "--no-files";
    private static final String KEEP = "--keep";
    private static final String FAIL_OVER = "--fail-over";
    private static final String RESUME = "--resume";
    private static final String STANDALONE = "--standalone";
    private static final String SEED = "--seed";

    /** The options that become parameters of the query, with their names there. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "--as",
            "as",
            KEEP,
            "keep",
            FAIL_OVER,
            "fail_over",
            "--across",
            "across",
            "--shared-contacts",
            "shared_contacts");

    private static final List<String> FILES = List.of("--accepted", "--rejected", "--failures");
    private static final Set<String> OTHERS = Set.of("--url", "--key", "--sandbox", "--expected", SEED);

    /** The options without a value. */
    private static final Set<String> FLAGS = Set.of(NO_FILES, RESUME, STANDALONE);

    /** The pairs of options of which one makes the other meaningless. */
    private static final List<List<String>> CONTRADICTIONS = List.of(
            List.of("--accepted", NO_FILES),
            List.of("--rejected", NO_FILES),
            List.of("--failures", NO_FILES),
            List.of(RESUME, NO_FILES),
            List.of(RESUME, KEEP),
            List.of(KEEP, STANDALONE),
            List.of("--url", STANDALONE),
            List.of("--key", STANDALONE));

    /**
     * Returns the options of a command line without the name of the command.
     *
     * @throws CheckFailure if an option is unknown, lacks its value, or does not go with another
     */
    static CheckOptions parse(List<String> arguments, Map<String, String> variables) {
        var values = new HashMap<String, String>();
        var names = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("-")) {
                names.add(argument);
            } else if (FLAGS.contains(argument)) {
                values.put(argument, "");
            } else if (!isKnown(argument)) {
                throw CheckFailure.usage("Option \"" + argument.replaceAll("\\s+", " ")
                        + "\" is not known. Run with check --help for a list.");
            } else if (!rest.hasNext()) {
                throw CheckFailure.usage("Option " + argument + " needs a value.");
            } else {
                values.put(argument, rest.next());
            }
        }
        checkCombination(names, values);
        boolean isStandalone = values.containsKey(STANDALONE);
        var url = values.getOrDefault("--url", set(variables, URL_VARIABLE).orElse(DEFAULT_URL));
        return new CheckOptions(
                names.stream().map(name -> new InputFile(path(name))).toList(),
                isStandalone,
                file(SEED, values),
                isStandalone ? URI.create(DEFAULT_URL) : address(url),
                isStandalone ? "" : key(values, variables),
                values.getOrDefault("--sandbox", "default"),
                query(values),
                !values.containsKey(NO_FILES),
                !values.containsKey(NO_FILES) && !values.containsKey(KEEP),
                values.containsKey(RESUME),
                file("--accepted", values),
                file("--rejected", values),
                file("--failures", values),
                file("--expected", values));
    }

    /** Returns the options with the address and the key of an emulator. */
    CheckOptions at(URI emulator, String itsKey) {
        return new CheckOptions(
                inputs,
                isStandalone,
                seed,
                emulator,
                itsKey,
                sandbox,
                query,
                hasFiles,
                isResumable,
                isResumed,
                accepted,
                rejected,
                failures,
                expected);
    }

    /**
     * Returns the path and query of the check, encoded.
     *
     * @param fromLine the first line to judge, from 1
     */
    String checkTarget(long fromLine) {
        return sandboxTarget() + "/check?" + query + (fromLine == 1 ? "" : "&from_line=" + fromLine);
    }

    /** Returns all that decides over the verdict on a line, apart from the sandbox's content. Limits do not. */
    String verdictBasis() {
        var emulator = isStandalone ? "standalone:" : "";
        return emulator
                + seed.map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .map(Path::toString)
                        .orElse("") + ":" + encode(sandbox) + "?"
                + query.replaceFirst("&" + PARAMETERS.get(FAIL_OVER) + "=[^&]*", "");
    }

    /** Returns the path of the kept checks, which the same keys open. It has no body that would have to be sent in vain. */
    String keptTarget() {
        return sandboxTarget() + "/checks";
    }

    /** Returns the path of the list of expected failures. */
    String expectedTarget() {
        return sandboxTarget() + "/expected-failures";
    }

    private String sandboxTarget() {
        return url.getRawPath() + "/emulator/v1/sandboxes/" + encode(sandbox);
    }

    private static boolean isKnown(String option) {
        return PARAMETERS.containsKey(option) || FILES.contains(option) || OTHERS.contains(option);
    }

    private static void checkCombination(List<String> names, Map<String, String> values) {
        if (names.isEmpty()) {
            throw CheckFailure.usage("No file to check. Name at least one, such as check cohort.ndjson.");
        }
        for (var pair : CONTRADICTIONS) {
            if (values.keySet().containsAll(pair)) {
                throw CheckFailure.usage("Option " + pair.get(0) + " does not go with " + pair.get(1) + ".");
            }
        }
        if (values.containsKey(SEED) && !values.containsKey(STANDALONE)) {
            throw CheckFailure.usage("Option " + SEED + " goes with " + STANDALONE + " only.");
        }
        for (var option : List.of("--accepted", "--rejected", "--failures", KEEP)) {
            if (values.containsKey(option) && names.size() > 1) {
                throw CheckFailure.usage(
                        "Option " + option + " goes with one file only. Check each file by a command.");
            }
        }
    }

    private static Optional<String> set(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String key(Map<String, String> values, Map<String, String> variables) {
        var key = Optional.ofNullable(values.get("--key"))
                .or(() -> set(variables, KEY_VARIABLE))
                .orElseThrow(() -> CheckFailure.usage(
                        "No key. Set " + KEY_VARIABLE + " to the admin key or to a key of the sandbox."));
        if (!key.matches("[!-~]+")) {
            throw CheckFailure.usage("The key must have visible ASCII characters alone.");
        }
        return key;
    }

    private static URI address(String text) {
        try {
            var url = URI.create(text.replaceFirst("/+$", ""));
            boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean hasMore = url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null;
            if (isHttp && url.getHost() != null && !hasMore) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // The message below says what is accepted
        }
        throw CheckFailure.usage("Option --url must be an address such as " + DEFAULT_URL + ".");
    }

    private static String query(Map<String, String> values) {
        var query = new StringBuilder("verdicts=all");
        PARAMETERS.keySet().stream().sorted().filter(values::containsKey).forEach(option -> query.append('&')
                .append(PARAMETERS.get(option))
                .append('=')
                .append(encode(values.get(option))));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<Path> file(String option, Map<String, String> values) {
        return Optional.ofNullable(values.get(option)).map(CheckOptions::path);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw CheckFailure.usage("\"" + text.replaceAll("\\s+", " ") + "\" is not the path of a file.");
        }
    }
}
