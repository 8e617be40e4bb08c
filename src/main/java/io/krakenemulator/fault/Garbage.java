package io.krakenemulator.fault;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Bytes that are neither HTTP nor JSON nor UTF-8. */
final class Garbage {

    /** The number of bytes in place of an answer. */
    static final int LENGTH = 64;

    private static final byte[] PATTERN = {0x00, (byte) 0xFF, 0x15, (byte) 0xC0, 0x7B, (byte) 0x9D, 0x0D, (byte) 0xFE};

    private Garbage() {}

    static ByteBuf ofLength(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = PATTERN[i % PATTERN.length];
        }
        return Unpooled.wrappedBuffer(bytes);
    }
}
