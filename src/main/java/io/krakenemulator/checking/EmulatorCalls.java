package io.krakenemulator.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/** Calls the emulator, and turns its refusals into failures of the command. */
final class EmulatorCalls {

    /** The code of a body that is not what its encoding says. */
    static final String PARSE_ERROR = "parse_error";

    private static final String EXPECTED_REFUSED = "expected_failures_failed_validation";

    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final int MOST_BYTES_OF_REFUSAL = 256 * 1024;

    /** As many as the emulator takes. */
    private static final int MOST_BYTES_OF_LIST = 4 * 1024 * 1024;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private EmulatorCalls() {}

    /**
     * Opens a connection.
     *
     * @throws CheckFailure if nothing answers at the address
     */
    static EmulatorConnection open(URI url) {
        try {
            return EmulatorConnection.open(url);
        } catch (UnknownHostException e) {
            throw unreachable(url, "the host is not known");
        } catch (SSLException e) {
            throw CheckFailure.emulator(
                    "No secure connection to " + url + " (" + Texts.oneLine(String.valueOf(e.getMessage()))
                            + "). Set -Djavax.net.ssl.trustStore if its certificate is of your own authority.");
        } catch (IOException e) {
            throw unreachable(url, Texts.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Asks for the kept checks of the sandbox, which shows whether address, key and sandbox are right. A refusal of the check
     * itself might be lost: a server that closes a connection while a client sends can cut off its own answer.
     */
    static void requireAccess(CheckOptions options) {
        try (var connection = open(options.url())) {
            requireSuccess(connection.get(options.keptTarget(), options.key()), options);
        } catch (IOException e) {
            throw unreachable(options.url(), Texts.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Replaces the list of expected failures of the sandbox.
     *
     * @throws CheckFailure if the file cannot be read, or the emulator refuses it
     */
    static void setExpected(CheckOptions options, Path list) {
        byte[] body;
        try (var in = Files.newInputStream(list)) {
            body = in.readNBytes(MOST_BYTES_OF_LIST + 1);
        } catch (IOException e) {
            throw CheckFailure.file(list + " cannot be read (" + Texts.oneLine(String.valueOf(e.getMessage())) + ").");
        }
        if (body.length > MOST_BYTES_OF_LIST) {
            throw CheckFailure.usage(list + " is too long for a list of expected failures: it may have "
                    + MOST_BYTES_OF_LIST + " bytes.");
        }
        try (var connection = open(options.url())) {
            var answer = connection.put(options.expectedTarget(), options.key(), body);
            requireSuccess(answer, options, "The emulator cannot read " + list + ": ", CheckFailure::usage);
        } catch (IOException e) {
            throw unreachable(options.url(), Texts.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Returns an answer whose status is 200.
     *
     * @throws CheckFailure for any other answer, with its reason
     */
    static HttpAnswer requireSuccess(HttpAnswer answer, CheckOptions options) throws IOException {
        return requireSuccess(answer, options, "The emulator cannot read the file: ", CheckFailure::file);
    }

    private static HttpAnswer requireSuccess(
            HttpAnswer answer, CheckOptions options, String unreadable, Function<String, CheckFailure> failure)
            throws IOException {
        if (answer.status() == OK) {
            return answer;
        }
        var body = parse(answer.text(MOST_BYTES_OF_REFUSAL));
        var code = last(body.findValuesAsText("code"));
        var detail = Texts.oneLine(last(body.findValuesAsText("detail")));
        switch (answer.status()) {
            case UNAUTHORIZED:
                throw CheckFailure.emulator("The emulator at " + options.url() + " refuses the key. Set "
                        + CheckOptions.KEY_VARIABLE + " to its admin key or to a key of the sandbox "
                        + Texts.oneLine(options.sandbox()) + ".");
            case NOT_FOUND:
                throw code.equals("sandbox_not_found")
                        ? CheckFailure.usage("The emulator has no sandbox " + Texts.oneLine(options.sandbox())
                                + ". Name another with --sandbox.")
                        : CheckFailure.emulator(options.url() + " is not the address of an emulator with checks."
                                + " Set --url or " + CheckOptions.URL_VARIABLE + ".");
            case BAD_REQUEST:
                if (code.equals(EXPECTED_REFUSED)) {
                    throw CheckFailure.usage("The emulator refuses the list of expected failures: "
                            + last(body.findValuesAsText("attr")) + " " + detail);
                }
                if (code.equals(PARSE_ERROR)) {
                    throw failure.apply(unreadable + detail);
                }
                throw CheckFailure.usage(
                        "The emulator refuses the options: " + last(body.findValuesAsText("attr")) + " " + detail);
            case CONFLICT:
                throw CheckFailure.usage("The emulator refuses to keep the check: " + detail);
            default:
                throw CheckFailure.emulator("The emulator answers with status " + answer.status()
                        + (detail.isEmpty() ? "." : ": " + detail));
        }
    }

    /** Returns the JSON of a text, or an empty node. */
    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String last(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    private static CheckFailure unreachable(URI url, String reason) {
        return CheckFailure.emulator("No emulator answers at " + url + " (" + reason + "). Start one, or set --url or "
                + CheckOptions.URL_VARIABLE + ".");
    }
}
