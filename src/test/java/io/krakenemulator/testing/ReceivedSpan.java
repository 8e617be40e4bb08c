package io.krakenemulator.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A span as OpenTelemetry's protocol sends it, with the values of its attributes as text. */
public record ReceivedSpan(
        String traceId, String spanId, String parentId, String name, Map<String, String> attributes) {

    /** Returns the spans of a request to {@code /v1/traces}, in the order of the request. */
    static List<ReceivedSpan> read(byte[] request) {
        return Field.all(ByteBuffer.wrap(request)).stream()
                .flatMap(resource -> resource.children(2).stream())
                .flatMap(scope -> scope.children(2).stream())
                .map(ReceivedSpan::of)
                .toList();
    }

    private static ReceivedSpan of(Field span) {
        var attributes = new TreeMap<String, String>();
        span.children(9)
                .forEach(attribute -> attributes.put(
                        attribute.text(1), attribute.children(2).get(0).valueOfAny()));
        return new ReceivedSpan(span.hex(1), span.hex(2), span.hex(4), span.text(5), attributes);
    }

    /** A field of a message in the wire format of Protocol Buffers. */
    private record Field(int number, long scalar, ByteBuffer content) {

        private static final int VARINT = 0;
        private static final int FIXED_64 = 1;
        private static final int LENGTH = 2;
        private static final int FIXED_32 = 5;

        /** Returns the fields of a message. */
        static List<Field> all(ByteBuffer message) {
            var rest = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            var fields = new ArrayList<Field>();
            while (rest.hasRemaining()) {
                fields.add(next(rest));
            }
            return fields;
        }

        private static Field next(ByteBuffer rest) {
            int tag = (int) varint(rest);
            int number = tag >>> 3;
            return switch (tag & 7) {
                case VARINT -> new Field(number, varint(rest), null);
                case FIXED_64 -> new Field(number, rest.getLong(), null);
                case FIXED_32 -> new Field(number, rest.getInt(), null);
                case LENGTH -> new Field(number, 0, slice(rest, (int) varint(rest)));
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            };
        }

        private static long varint(ByteBuffer rest) {
            long value = 0;
            byte part;
            int shift = 0;
            do {
                part = rest.get();
                value |= (long) (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            return value;
        }

        private static ByteBuffer slice(ByteBuffer rest, int length) {
            var slice = rest.slice(rest.position(), length);
            rest.position(rest.position() + length);
            return slice;
        }

        List<Field> children(int wanted) {
            return all(content).stream().filter(field -> field.number == wanted).toList();
        }

        String text(int wanted) {
            return children(wanted).stream()
                    .map(field -> StandardCharsets.UTF_8
                            .decode(field.content.duplicate())
                            .toString())
                    .findFirst()
                    .orElse("");
        }

        String hex(int wanted) {
            return children(wanted).stream().map(Field::hex).findFirst().orElse("");
        }

        private String hex() {
            var bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return HexFormat.of().formatHex(bytes);
        }

        /** Returns the value of an attribute: a text, a truth value or a number. */
        String valueOfAny() {
            var value = all(content).get(0);
            return value.content == null ? String.valueOf(value.scalar) : text(value.number);
        }
    }
}
