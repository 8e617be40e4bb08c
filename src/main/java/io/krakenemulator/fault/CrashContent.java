package io.krakenemulator.fault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.krakenemulator.validation.WhiteSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The part of a call that a cut may lose or double.
 *
 * @param aim how far the call takes its account: 0 for a read or an addition, 1 validated, 2 staged, 3 processed
 * @param items MD5 of the natural key of each item that the call adds to its account, in hexadecimal digits
 */
record CrashContent(int aim, List<String> items) {

    static final String NOTES = "createNotes";
    static final String TRANSACTIONS = "createTransactions";
    static final String STATEMENTS = "createHistoricalStatements";
    static final String INSTRUCTION = "createPaymentInstruction";
    static final String REGISTRATION = "sendRegistrationFlows";

    /** Later items of a call are not judged. */
    private static final int MOST_ITEMS = 50;

    private static final int VALIDATED = 1;

    private static final Map<String, Integer> AIMS = Map.of(
            "validateAccount", VALIDATED,
            "validateAccountV2", VALIDATED,
            "stageAccount", 2,
            "processAccount", 3,
            "scheduleAccount", 3);

    /** The key of the items of each operation, and the list that holds them. */
    private static final Map<String, Items> ITEMS = Map.of(
            NOTES, new Items("notes", List.of("body")),
            TRANSACTIONS, new Items("transactions", List.of("transaction_id")),
            STATEMENTS, new Items("statements", List.of("statement_id")),
            INSTRUCTION, new Items(null, List.of("reference", "instruction_reference")));

    private static final JsonFactory JSON = new JsonFactory();

    /** @param list the field with the list of items; {@code null} if the body is the only one */
    private record Items(String list, List<String> keys) {}

    /** Returns the content of a call. Keeps the keys alone, however large the body is. A body that is not JSON has none. */
    static CrashContent read(String operation, byte[] body) {
        int aim = AIMS.getOrDefault(operation, 0);
        if (operation.equals(REGISTRATION)) {
            return new CrashContent(aim, List.of(""));
        }
        if (aim <= VALIDATED && !ITEMS.containsKey(operation) || body == null) {
            return new CrashContent(aim, List.of());
        }
        var reading = new Reading(ITEMS.get(operation));
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reading.readBody(parser);
            }
        } catch (IOException malformed) {
            return new CrashContent(aim, List.of());
        }
        // A dry run changes nothing, so nothing of it can be lost.
        return reading.isDryRun
                ? new CrashContent(Math.min(aim, VALIDATED), List.of())
                : new CrashContent(aim, reading.hashes());
    }

    /** Returns a text that tells calls of one operation apart by their items. */
    String signature() {
        return items.isEmpty() ? "" : md5(String.join(" ", items));
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One pass over a body. */
    private static final class Reading {

        private final Items wanted;
        private final List<String> found = new ArrayList<>();
        private boolean isDryRun;

        private Reading(Items wanted) {
            this.wanted = wanted;
        }

        private void readBody(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                var token = parser.nextToken();
                if (field.equals("dry_run")) {
                    isDryRun = token == JsonToken.VALUE_TRUE;
                } else if (wanted != null && field.equals(wanted.list) && token == JsonToken.START_ARRAY) {
                    readList(parser);
                } else if (wanted != null && wanted.list == null && token.isScalarValue()) {
                    readKey(parser, field);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void readList(JsonParser parser) throws IOException {
            for (var token = parser.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    readItem(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void readItem(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    readKey(parser, field);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void readKey(JsonParser parser, String field) throws IOException {
            if (wanted.keys.contains(field) && found.size() < MOST_ITEMS) {
                var key = WhiteSpace.strip(parser.getText());
                if (!key.isEmpty() && parser.currentToken() != JsonToken.VALUE_NULL) {
                    found.add(md5(key));
                }
            }
        }

        /** Returns the hashes of the items that the call has once. Nothing tells whether the others are doubled by the client. */
        private List<String> hashes() {
            var counts = found.stream().collect(Collectors.groupingBy(hash -> hash, Collectors.counting()));
            return found.stream().filter(hash -> counts.get(hash) == 1).toList();
        }
    }
}
