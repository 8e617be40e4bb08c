package io.krakenemulator.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the bodies of one call into the texts that the journal keeps. */
final class KeptBody {

    /** A longer text is cut, in bytes. */
    static final int LONGEST = 64 << 10;

    /** The value in the place of a redacted one. */
    static final String REDACTED = "***";

    /** A longer body, in bytes, is not read for redaction. It is left out, for it cannot be shown. */
    static final int LONGEST_READ = 4 * LONGEST;

    /** An answer is not searched for more values. It is left out, for it might quote one of them. */
    private static final int MOST_VALUES = 200;

    /** A shorter value tells nothing, and would take the place of parts of other texts. */
    private static final int SHORTEST_VALUE = 2;

    private static final JsonFactory JSON = new JsonFactory();

    private final List<Pattern> places;
    private final Set<String> values = new LinkedHashSet<>();

    /** @param redact the places whose values are replaced: JSON pointers, with {@code *} for any field or place in a list */
    KeptBody(List<String> redact) {
        places = redact.stream().map(KeptBody::pattern).toList();
    }

    private static Pattern pattern(String pointer) {
        return Pattern.compile(Arrays.stream(pointer.split("/", -1))
                .map(name -> name.equals("*") ? "[^/]*" : Pattern.quote(name))
                .collect(Collectors.joining("/")));
    }

    /**
     * Returns the text of the request's body, redacted and cut; {@code null} without a body. With places to redact, a body that is not
     * JSON, or that is too long to be read here, is left out.
     */
    String request(byte[] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        return places.isEmpty() ? cut(body) : redact(body);
    }

    /**
     * Returns the same of the answer, which may quote values of the request. It is asked for after {@link #request}.
     */
    String answer(byte[] body) {
        if (body == null || body.length == 0) {
            return null;
        } else if (places.isEmpty()) {
            return cut(body);
        } else if (values.size() > MOST_VALUES) {
            return REDACTED;
        }
        var text = redact(body);
        for (var value : values) {
            text = text.replace(value, REDACTED);
        }
        return text;
    }

    private String redact(byte[] body) {
        if (body.length > LONGEST_READ) {
            return REDACTED;
        }
        var text = new StringWriter();
        try (var parser = JSON.createParser(body);
                var writer = JSON.createGenerator(text)) {
            while (parser.nextToken() != null) {
                copy(parser, writer);
            }
        } catch (IOException broken) {
            return REDACTED;
        }
        return cut(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void copy(JsonParser parser, JsonGenerator writer) throws IOException {
        var token = parser.currentToken();
        if (token != JsonToken.FIELD_NAME && !token.isStructEnd() && isRedacted(parser)) {
            remember(parser);
            writer.writeString(REDACTED);
        } else if (token.isNumeric()) {
            // As it was sent: a number would lose digits.
            writer.writeNumber(parser.getText());
        } else {
            writer.copyCurrentEvent(parser);
        }
    }

    private boolean isRedacted(JsonParser parser) {
        var pointer = parser.getParsingContext().pathAsPointer().toString();
        return places.stream().anyMatch(place -> place.matcher(pointer).matches());
    }

    /** Passes a value, and remembers its texts and numbers in the form in which an answer would quote them. */
    private void remember(JsonParser parser) throws IOException {
        int depth = 0;
        do {
            var token = parser.currentToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if ((token == JsonToken.VALUE_STRING || token.isNumeric()) && values.size() <= MOST_VALUES) {
                var value = new String(JsonStringEncoder.getInstance().quoteAsString(parser.getText()));
                if (value.length() >= SHORTEST_VALUE) {
                    values.add(value);
                }
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** Returns the text of the first bytes. The database takes no null characters in texts, so another one takes their place. */
    private static String cut(byte[] bytes) {
        int end = Math.min(bytes.length, LONGEST);
        while (end < bytes.length && end > 0 && isContinuation(bytes[end])) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** Returns whether a byte of UTF-8 continues a character. */
    private static boolean isContinuation(byte one) {
        return (one & 0xC0) == 0x80;
    }
}
