package io.krakenemulator.web;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntBinaryOperator;

/**
 * The names of one object's fields, to find one that comes twice. A name is stored as its place in the body, so that it
 * takes a few bytes at any length.
 */
final class FieldNames {

    private static final int SMALLEST = 16;

    /** Different in each process, so that an attacker cannot prepare names with equal hashes. */
    private static final int SEED = ThreadLocalRandom.current().nextInt();

    private int[] hashes = new int[SMALLEST];

    /** Places in the body, counted from one: zero is free. */
    private int[] places = new int[SMALLEST];

    private int count;

    /** Forgets all names. */
    void clear() {
        if (places.length > SMALLEST) {
            hashes = new int[SMALLEST];
            places = new int[SMALLEST];
        } else if (count > 0) {
            Arrays.fill(places, 0);
        }
        count = 0;
    }

    /**
     * Adds a name.
     *
     * @param sameName compares the names at two places; zero when they are equal
     * @return whether it is new
     */
    boolean add(int hash, int place, IntBinaryOperator sameName) {
        if (count * 2 >= places.length) {
            grow();
        }
        int i = hash & places.length - 1;
        while (places[i] != 0) {
            if (hashes[i] == hash && sameName.applyAsInt(places[i] - 1, place) == 0) {
                return false;
            }
            i = i + 1 & places.length - 1;
        }
        hashes[i] = hash;
        places[i] = place + 1;
        count++;
        return true;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldPlaces = places;
        hashes = new int[oldHashes.length * 2];
        places = new int[oldPlaces.length * 2];
        for (int old = 0; old < oldPlaces.length; old++) {
            if (oldPlaces[old] != 0) {
                int i = oldHashes[old] & places.length - 1;
                while (places[i] != 0) {
                    i = i + 1 & places.length - 1;
                }
                hashes[i] = oldHashes[old];
                places[i] = oldPlaces[old];
            }
        }
    }

    /** Returns a hash that depends on all characters of a name. */
    static int hash(CharSequence name) {
        int hash = SEED;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
