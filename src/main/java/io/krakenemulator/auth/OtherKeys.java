package io.krakenemulator.auth;

/**
 * Keys of the emulator's other interfaces, such as the admin key. The emulated interface answers such a key with "not
 * allowed" instead of "unknown".
 */
public interface OtherKeys {

    /** Returns whether this is such a key. The time of the comparison does not show how much of the key is right. */
    boolean contains(String key);
}
