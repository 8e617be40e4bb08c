package io.krakenemulator.admin.cohort;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip data that arrive piece by piece. The classes of the platform need a stream that blocks. Files that were
 * joined, each compressed by itself, are read as one.
 */
final class Gunzip implements ByteSource {

    private static final int DEFLATE = 8;
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;

    /** Longer than any header that a program writes. */
    private static final int LONGEST_HEADER = 128 * 1024;

    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private enum Part {
        HEADER,
        DATA,
        TRAILER
    }

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private Part part = Part.HEADER;
    private byte[] input = new byte[0];
    private int at;

    @Override
    public void feed(byte[] bytes) {
        int left = input.length - at;
        var joined = new byte[left + bytes.length];
        System.arraycopy(input, at, joined, 0, left);
        System.arraycopy(bytes, 0, joined, left, bytes.length);
        input = joined;
        at = 0;
    }

    @Override
    public int read(byte[] into) throws ZipException {
        while (true) {
            if (part == Part.DATA) {
                int count = inflate(into);
                if (count > 0) {
                    return count;
                }
            }
            if (!advance()) {
                return 0;
            }
        }
    }

    /** Goes on to the next part, and returns false if that needs more input. */
    private boolean advance() throws ZipException {
        if (part == Part.HEADER) {
            return skipHeader();
        } else if (part == Part.TRAILER) {
            return checkTrailer();
        }
        return inflater.finished();
    }

    private int inflate(byte[] into) throws ZipException {
        try {
            inflater.setInput(input, at, input.length - at);
            int count = inflater.inflate(into);
            at = input.length - inflater.getRemaining();
            checksum.update(into, 0, count);
            if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary is required");
            }
            if (count == 0 && inflater.finished()) {
                part = Part.TRAILER;
            }
            return count;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private boolean skipHeader() throws ZipException {
        if (input.length - at < FIXED_HEADER) {
            return false;
        }
        if (byteAt(at) != 0x1f || byteAt(at + 1) != 0x8b || byteAt(at + 2) != DEFLATE) {
            throw new ZipException("a gzip header is expected");
        }
        int end = endOfHeader(byteAt(at + 3));
        if (end < 0) {
            if (input.length - at > LONGEST_HEADER) {
                throw new ZipException("the gzip header is too long");
            }
            return false;
        }
        at = end;
        part = Part.DATA;
        inflater.reset();
        checksum.reset();
        return true;
    }

    /** Returns the position after the header, or a negative number if the header is not complete. */
    private int endOfHeader(int flags) {
        int end = at + FIXED_HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            if (input.length < end + 2) {
                return -1;
            }
            end += 2 + byteAt(end) + (byteAt(end + 1) << Byte.SIZE);
        }
        if ((flags & HAS_NAME) != 0) {
            end = afterZero(end);
        }
        if ((flags & HAS_COMMENT) != 0) {
            end = afterZero(end);
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            end += 2;
        }
        return end > input.length ? -1 : end;
    }

    private int afterZero(int from) {
        for (int i = from; i < input.length; i++) {
            if (input[i] == 0) {
                return i + 1;
            }
        }
        return input.length + 1;
    }

    private boolean checkTrailer() throws ZipException {
        if (input.length - at < TRAILER) {
            return false;
        }
        if (littleEndian(at) != checksum.getValue()
                || littleEndian(at + 4) != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the checksum or the length does not match the data");
        }
        at += TRAILER;
        part = Part.HEADER;
        return true;
    }

    private int byteAt(int position) {
        return input[position] & 0xff;
    }

    private long littleEndian(int position) {
        long value = 0;
        for (int i = 3; i >= 0; i--) {
            value = value << Byte.SIZE | byteAt(position + i);
        }
        return value;
    }

    @Override
    public boolean isComplete() {
        return part == Part.HEADER && input.length == at;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
