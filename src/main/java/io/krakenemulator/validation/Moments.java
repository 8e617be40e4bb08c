package io.krakenemulator.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates, times and moments in the forms of the wire, and returns {@code null} for any other text. */
public final class Moments {

    /** The zone of dates, and of moments that carry no offset. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int DATE_LENGTH = 10;

    private static final int LONGEST = 100;

    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * The date, the time to the minute, the seconds, their fraction, and the offset. A fraction is cut to microseconds, as by
     * the real service.
     */
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?)(?:(Z)|([+-])(\\d\\d)(?::?(\\d\\d))?)?");

    private static final Pattern TIME = Pattern.compile("(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,6})\\d*)?)?");

    /** No offset in use is larger than 14 hours, and the database knows none of 16. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-](0\\d|1[0-5]):\\d\\d)");

    private static final Pattern FINER_THAN_MICROSECONDS = Pattern.compile("([.]\\d{6})\\d+");

    private static final int MICROSECOND_DIGITS = 6;

    /** Years 1 to 9999, with any offset. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Moments() {}

    /** Returns the date of a text in the form YYYY-MM-DD. */
    public static LocalDate date(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE_LENGTH);
        // Neither the real service's calendar nor the database's has a year 0.
        boolean exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
        return exists ? LocalDate.of(year, month, day) : null;
    }

    private static int lengthOfMonth(int year, int month) {
        return Month.of(month).length(Year.isLeap(year));
    }

    /** Returns the number that ASCII digits write, or -1 if another character is among them. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** Returns the day in London of a date, or of a moment that has an offset. */
    public static LocalDate day(String text) {
        if (text.length() == DATE_LENGTH) {
            return date(text);
        }
        try {
            return LocalDate.ofInstant(Instant.parse(text), LONDON);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static LocalTime time(String text) {
        var match = text.length() > LONGEST ? null : TIME.matcher(text);
        if (match == null || !match.matches()) {
            return null;
        }
        try {
            return LocalTime.of(number(match.group(1)), number(match.group(2)), number(match.group(3)))
                    .plus(microseconds(match.group(4)), ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int microseconds(String fraction) {
        return fraction == null ? 0 : number(fraction + "0".repeat(MICROSECOND_DIGITS - fraction.length()));
    }

    /**
     * Reads a moment. A bare date is its midnight in London; a moment without an offset is London time. A time that the clocks
     * skip is read an hour later, and one that they show twice as the first of the two.
     */
    static Instant moment(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var date = date(text);
        if (date != null) {
            return inRange(date.atStartOfDay(LONDON).toInstant());
        }
        var match = MOMENT.matcher(text);
        var local = match.matches() ? localTime(match) : null;
        if (local == null) {
            return null;
        }
        if (match.group(3) != null) {
            return inRange(local.toInstant(ZoneOffset.UTC));
        } else if (match.group(4) == null) {
            return inRange(local.atZone(LONDON).toInstant());
        }
        int hours = number(match.group(5));
        int minutes = number(match.group(6));
        if (hours > 23 || minutes > 59) {
            return null;
        }
        long offset = (match.group(4).equals("-") ? -1 : 1) * (hours * 3600L + minutes * 60L);
        return inRange(local.toInstant(ZoneOffset.UTC).minusSeconds(offset));
    }

    private static LocalDateTime localTime(Matcher match) {
        var date = date(match.group(1));
        var time = time(match.group(2));
        return date == null || time == null ? null : date.atTime(time);
    }

    /**
     * Returns whether a moment has no offset, and London's clocks skip its time in spring or show it twice in autumn.
     *
     * @param text a text that {@link #moment} reads
     */
    static boolean isSkippedOrRepeated(String text) {
        var match = MOMENT.matcher(text);
        if (!match.matches() || match.group(3) != null || match.group(4) != null) {
            return false;
        }
        return LONDON.getRules().getValidOffsets(localTime(match)).size() != 1;
    }

    private static Instant inRange(Instant moment) {
        return moment.isBefore(FIRST) || !moment.isBefore(END) ? null : moment;
    }

    /**
     * Returns the form in which a moment is echoed. RFC 3339 is echoed as it was sent, cut to microseconds. Any other form is
     * echoed in London's time with its offset. RFC 3339 has no seconds in an offset, which London had until 1847; such a moment is
     * echoed in UTC.
     */
    static String echo(String text, Instant moment) {
        if (RFC_3339.matcher(text).matches()) {
            return withoutFinerDigits(text);
        }
        var offset = LONDON.getRules().getOffset(moment);
        boolean hasSeconds = offset.getTotalSeconds() % SECONDS_PER_MINUTE != 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(hasSeconds ? ZoneOffset.UTC : offset));
    }

    /** Returns the form in which a time of day is echoed: as it was sent, with a decimal point, cut to microseconds. */
    static String echo(String time) {
        return withoutFinerDigits(time.replace(',', '.'));
    }

    private static String withoutFinerDigits(String text) {
        return text.indexOf('.') < 0
                ? text
                : FINER_THAN_MICROSECONDS.matcher(text).replaceFirst("$1");
    }
}
