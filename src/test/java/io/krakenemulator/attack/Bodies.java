package io.krakenemulator.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.testing.DataImport;
import java.nio.charset.StandardCharsets;

/** Bodies that cost as much as they can. */
final class Bodies {

    private Bodies() {}

    /** Returns an account with an unknown field, which has as many empty objects as fit into the bytes. */
    static byte[] emptyObjects(int bytes) {
        return bytes("{\"unknown\":[" + "{},".repeat(bytes / 3) + "{}]}");
    }

    /** Returns an account with so many customers, each with one problem at least. */
    static byte[] problems(int count) {
        return bytes("{\"customers\":[" + "{},".repeat(count - 1) + "{}]}");
    }

    /** Returns a valid account of that many bytes: it has as many notes as fit. */
    static byte[] account(int bytes) {
        ObjectNode account = DataImport.account("LARGEST-1");
        var notes = account.putArray("notes");
        int each = note(notes.objectNode(), 0).toString().length() + 1;
        int most = (bytes - account.toString().length()) / each;
        for (int i = 0; i < most; i++) {
            note(notes.addObject(), i);
        }
        return bytes(account.toString());
    }

    private static ObjectNode note(ObjectNode note, int number) {
        return note.put(
                "body",
                "Rang about the bill, call %07d: the reading was taken on the day of the move.".formatted(number));
    }

    /** Returns a GraphQL request whose query has a number of so many digits. */
    static byte[] digits(int count) {
        return bytes("{\"query\":\"{a(x:" + "9".repeat(count) + ")}\"}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
