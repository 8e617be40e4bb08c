package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Other values for a value of a payload, to find out whether a rule depends on it. */
final class Variants {

    /** Beyond every period of a payload. */
    private static final int YEARS = 200;

    private static final int LENGTH_OF_DATE = 10;
    private static final int MOST_CHOICES = 4;
    private static final int LONGEST_NUMBER = 30;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Variants() {}

    /**
     * Returns values that differ from a value, of its kind.
     *
     * @param choices the values of a closed list; empty for other fields
     */
    static List<JsonNode> of(JsonNode value, List<String> choices) {
        if (value.isBoolean()) {
            return List.of(JsonNodeFactory.instance.booleanNode(!value.booleanValue()));
        } else if (value.isNumber()) {
            return ofNumber(value.decimalValue()).stream()
                    .<JsonNode>map(JsonNodeFactory.instance::numberNode)
                    .toList();
        } else if (value.isTextual()) {
            return ofText(value.textValue(), choices).stream()
                    .<JsonNode>map(JsonNodeFactory.instance::textNode)
                    .toList();
        }
        return List.of();
    }

    private static List<BigDecimal> ofNumber(BigDecimal value) {
        return value.precision() > LONGEST_NUMBER || Math.abs(value.scale()) > LONGEST_NUMBER
                ? List.of(BigDecimal.ONE)
                : List.of(value.add(BigDecimal.ONE), value.negate().subtract(BigDecimal.ONE));
    }

    private static List<String> ofText(String text, List<String> choices) {
        if (!choices.isEmpty()) {
            return choices.stream()
                    .filter(choice -> !choice.equals(text))
                    .limit(MOST_CHOICES)
                    .toList();
        } else if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            return ofNumber(new BigDecimal(text)).stream()
                    .map(BigDecimal::toPlainString)
                    .toList();
        } else if (DATE.matcher(text).matches()) {
            return ofDate(text);
        }
        return List.of(text + "X");
    }

    private static List<String> ofDate(String text) {
        try {
            var day = LocalDate.parse(text.substring(0, LENGTH_OF_DATE));
            var rest = text.substring(LENGTH_OF_DATE);
            var dates = new ArrayList<String>();
            dates.add(day.plusYears(YEARS) + rest);
            dates.add(day.minusYears(YEARS) + rest);
            dates.add(day.plusDays(1) + rest);
            return dates;
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }
}
