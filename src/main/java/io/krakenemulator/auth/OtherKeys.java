package io.krakenemulator.auth;

/**
 * Keys that are good for another interface of the emulator than the emulated one, such as the control API's. Who sends one to
 * the emulated interface is known, but not allowed in, and is told so instead of "unknown".
 */
public interface OtherKeys {

    /** Whether this is such a key. Compares in a time that does not tell how much of the key is right. */
    boolean contains(String key);
}
