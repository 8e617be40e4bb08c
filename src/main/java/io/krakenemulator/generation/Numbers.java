package io.krakenemulator.generation;

import io.krakenemulator.validation.constraint.Mpan;
import io.krakenemulator.validation.constraint.Mprn;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The numbers of one account. No other account of the cohort has them: each comes from the position of the account by a
 * permutation that depends on the seed.
 *
 * @param account the position of the account in the cohort, from 0
 */
record Numbers(long seed, long account) {

    /** The most meter points of one fuel that an account may have. */
    static final int MOST_POINTS = 4;

    private static final long MPANS = 10_000_000_000L;

    /** MPRNs with a leading zero are left out: spreadsheets lose the zero. */
    private static final long FIRST_MPRN = 10_000_000L;

    private static final long MPRNS = 90_000_000L;

    /** A factor without a divisor of its own in common with the ranges makes each product differ. */
    private static final long FACTOR = 7_368_787L;

    private static final int SMART_DEVICES = 0x00DB1234;
    private static final HexFormat DEVICE_FORM = HexFormat.ofDelimiter("-").withUpperCase();

    String external() {
        return "GEN-" + pad(account + 1, 7);
    }

    /** Returns the MPAN of a meter point of the account. */
    String mpan(int point, int distributor) {
        return Mpan.complete(distributor + pad(permute(point, MPANS), 10));
    }

    /** Returns the MPRN of a meter point of the account. */
    String mprn(int point) {
        return Mprn.complete(String.valueOf(FIRST_MPRN + permute(point, MPRNS)));
    }

    /** Returns a serial number that begins with the year of the meter. */
    String serial(int point, String maker, int year) {
        return pad(year % 100, 2) + maker + pad(permute(point, MPRNS), 8);
    }

    String smartDevice(int point) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putInt(SMART_DEVICES).putInt((int) position(point));
        return DEVICE_FORM.formatHex(bytes.array());
    }

    /** Returns the number by which the provider knows a prepay customer. */
    String prepayCustomer(int point) {
        return "9826" + pad(permute(point, MPANS), 12);
    }

    private long permute(int point, long range) {
        return (position(point) * FACTOR + Math.floorMod(seed * 0x9E3779B1L, range)) % range;
    }

    private long position(int point) {
        return account * MOST_POINTS + point;
    }

    private static String pad(long number, int length) {
        var digits = String.valueOf(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
