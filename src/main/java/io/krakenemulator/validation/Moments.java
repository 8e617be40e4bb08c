package io.krakenemulator.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** The wire's forms of dates, times and moments; anything else is {@code null}. */
public final class Moments {

    /** The zone of dates, and of moments that carry no offset. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int LONGEST = 40;

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?(Z|[+-]\\d\\d:\\d\\d)");

    /** Years 1 to 9999, whatever the offset. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
            .optionalEnd()
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .append(TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    static LocalDate date(String text) {
        if (text.length() != 10) {
            return null;
        }
        try {
            var date = LocalDate.parse(text, DATE);
            // Neither the real service's calendar nor the database's has a year 0.
            return date.getYear() < 1 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static LocalTime time(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A bare date is its midnight in London; a moment without an offset is London time. */
    static Instant moment(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var date = date(text);
        if (date != null) {
            return inRange(date.atStartOfDay(LONDON).toInstant());
        }
        // Capitals, and a space for the T, are as good: both are what ISO 8601 writers produce.
        var form =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        try {
            TemporalAccessor parsed = MOMENT.parseBest(form, OffsetDateTime::from, LocalDateTime::from);
            return inRange(
                    parsed instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : ((LocalDateTime) parsed).atZone(LONDON).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant inRange(Instant moment) {
        return moment.isBefore(FIRST) || !moment.isBefore(END) ? null : moment;
    }

    /**
     * The form in which a moment is echoed: as it was sent when that is RFC 3339, and in London's time with its offset
     * where seconds, time or offset were left out.
     */
    static String echo(String text, Instant moment) {
        return RFC_3339.matcher(text).matches()
                ? text
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.atZone(LONDON).toOffsetDateTime());
    }
}
