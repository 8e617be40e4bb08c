package io.krakenemulator.cohort;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A value of an account that no other account may have for the same days.
 *
 * @param check the check that it is for
 * @param at the place of the value in the payload
 * @param value the value, for people
 * @param hash of the check and the whole value. It has 128 bits, so that two values do not share one in practice
 * @param fromDay the first day, counted from 1970
 * @param untilDay the day after the last one
 */
public record AccountKey(CallCheck check, Attr at, String value, UUID hash, int fromDay, int untilDay) {

    /** Sentences quote no more of a value. */
    private static final int LONGEST_VALUE = 100;

    /** Stands for a first day that is not known. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    /** Stands for the absence of a last day. */
    public static final int FOR_EVER = Integer.MAX_VALUE;

    /** Returns the key of a value, for all days. */
    public static AccountKey of(CallCheck check, Attr at, String value, String... scope) {
        return new AccountKey(check, at, value, hash(check, value, scope), ALWAYS, FOR_EVER);
    }

    /** Returns the same key for some days, at least for the first of them. */
    AccountKey limitTo(int from, int until) {
        return new AccountKey(check, at, value, hash, from, Math.max(until, from + 1));
    }

    /** Returns this key for its days, those of another one, and those between. */
    AccountKey unite(AccountKey other) {
        return new AccountKey(
                check, at, value, hash, Math.min(fromDay, other.fromDay), Math.max(untilDay, other.untilDay));
    }

    /** Returns the value with the name of its kind, as the subject of a sentence. */
    public String describe() {
        var kind =
                switch (check) {
                    case COHORT_NUMBER_TWICE -> "Account ";
                    case COHORT_POINT_TWICE -> "Meter point ";
                    case REFERENCE_EXISTS -> "Reference ";
                    case CAIS_REFERENCE_IN_USE -> "CAIS reference ";
                    default -> "";
                };
        return kind + (value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
    }

    public boolean isMeterPoint() {
        return check == CallCheck.COHORT_POINT_TWICE;
    }

    private static UUID hash(CallCheck check, String value, String... scope) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(check.code().getBytes(StandardCharsets.UTF_8));
            for (var part : scope) {
                addPart(digest, part);
            }
            addPart(digest, value);
            var bytes = ByteBuffer.wrap(digest.digest());
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The length before each part keeps different parts from having the same text together. */
    private static void addPart(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
