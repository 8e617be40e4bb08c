package io.krakenemulator.fault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.web.AccountName;
import java.io.IOException;

/**
 * The account that a call names.
 *
 * @param supplier the code of its import supplier; {@code null} if the call names none
 * @param number its external account number; {@code null} if the call names none
 */
record NamedAccount(String supplier, String number) {

    private static final NamedAccount NONE = new NamedAccount(null, null);

    private static final JsonFactory JSON = new JsonFactory();

    /** The field in which version 2 has the account. */
    private static final String PAYLOAD = "payload";

    /** Returns the account that a body names. Keeps the names alone, however large the body is. A body that is not JSON has none. */
    static NamedAccount read(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            var names = readNames(parser);
            var account = names.path(PAYLOAD).isObject() ? names.path(PAYLOAD) : names;
            return new NamedAccount(
                    AccountName.supplier(account).orElse(null),
                    AccountName.number(account).orElse(null));
        } catch (IOException malformed) {
            return NONE;
        }
    }

    private static ObjectNode readNames(JsonParser parser) throws IOException {
        var names = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            var token = parser.nextToken();
            if (token.isScalarValue() && AccountName.isName(field)) {
                names.set(field, readName(parser, token));
            } else if (token == JsonToken.START_OBJECT && PAYLOAD.equals(field)) {
                names.set(PAYLOAD, readNames(parser));
            } else {
                parser.skipChildren();
            }
        }
        return names;
    }

    private static JsonNode readName(JsonParser parser, JsonToken token) throws IOException {
        var nodes = JsonNodeFactory.instance;
        return switch (token) {
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            default -> nodes.nullNode();
        };
    }
}
