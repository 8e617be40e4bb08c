package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.WhiteSpace;
import java.util.List;
import java.util.Optional;

/**
 * The names of an account in a payload of any kind, in whatever spelling the kind has. They are read as the fields of the
 * emulated interface are: a JSON number is taken as text, and white space at both ends is removed.
 */
public final class AccountName {

    private static final List<String> SUPPLIER_FIELDS = List.of("import_supplier_code", "import_supplier");
    private static final List<String> NUMBER_FIELDS = List.of("external_account_number", "account_number");

    private AccountName() {}

    /** Returns whether a field of a payload may name its account. */
    public static boolean isName(String field) {
        return SUPPLIER_FIELDS.contains(field) || NUMBER_FIELDS.contains(field);
    }

    /** Returns the code of the import supplier, if the payload has one that is neither blank nor of another type. */
    public static Optional<String> supplier(JsonNode payload) {
        return findText(payload, SUPPLIER_FIELDS);
    }

    /** Returns the external account number, else the account number, if the payload has one that is neither blank nor of another type. */
    public static Optional<String> number(JsonNode payload) {
        return findText(payload, NUMBER_FIELDS);
    }

    private static Optional<String> findText(JsonNode payload, List<String> fields) {
        return fields.stream()
                .map(payload::path)
                .filter(value -> value.isTextual() || value.isNumber())
                .map(value -> WhiteSpace.strip(value.asText()))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }
}
