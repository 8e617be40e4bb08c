package io.krakenemulator.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;

/** Completes the lists of values of enumerations. */
final class Enumerations {

    /** The extension from which client generators take the names of constants. */
    private static final String NAMES = "x-enum-varnames";

    private Enumerations() {}

    /**
     * States the names of an enumeration that has an empty value, because generators make no name of it.
     *
     * @param schema the schema of the enumeration
     */
    static void nameConstants(ClassInfo enumeration, Schema schema) {
        if (PayloadTypes.constants(enumeration).contains("")) {
            schema.addExtension(
                    NAMES,
                    enumeration.enumConstants().stream().map(FieldInfo::name).toList());
        }
    }

    /** States names for the values of a list that has an empty one, as those of its enumeration. */
    static void nameValues(Schema schema) {
        if (!schema.getEnumeration().contains("")) {
            return;
        }
        var names = new ArrayList<String>();
        for (Object value : schema.getEnumeration()) {
            String name = name(value.toString());
            names.add(names.contains(name) ? name + "_" + names.size() : name);
        }
        schema.addExtension(NAMES, names);
    }

    private static String name(String value) {
        String name = value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        if (name.isEmpty()) {
            return "EMPTY";
        }
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /**
     * Gives each member of a union its own value of the boolean field that distinguishes them. A discriminator cannot: its
     * keys are texts, and the field may be left out.
     */
    static void distinguishByBoolean(Map<String, Schema> schemas, String field, Map<String, String> members) {
        members.forEach((value, member) -> {
            if (!value.equals("null")) {
                schemas.get(member.substring(member.lastIndexOf('/') + 1))
                        .getProperties()
                        .get(field)
                        .setEnumeration(List.of(Boolean.valueOf(value)));
            }
        });
    }

    /** Returns the pattern of a decimal, which has a digit at least. */
    static String decimalPattern(int integer, int fraction) {
        return "^-?(?:\\d{1,%d}(?:\\.\\d{0,%d})?|\\.\\d{1,%d})$".formatted(integer, fraction, fraction);
    }
}
