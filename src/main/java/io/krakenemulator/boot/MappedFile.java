package io.krakenemulator.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that Linux shows in the memory of this process.
 *
 * @param from address of its first byte
 * @param length in bytes
 * @param resident how much of it is in memory on this process's account, in bytes
 */
record MappedFile(long from, long length, long resident) {

    /** Address, end, and rights; then offset, device and inode, and the name of what is mapped. */
    private static final Pattern HEADER =
            Pattern.compile("([0-9a-f]{1,16})-([0-9a-f]{1,16}) (\\S{4}) \\S+ \\S+ \\d+ *(.*)");

    private static final Pattern SIZE = Pattern.compile("(Rss|Anonymous|Swap): +(\\d+) kB");

    /**
     * The parts of a file that this process neither may write to nor has ever written to: whatever is in memory of them
     * is in the file as well.
     *
     * @param smaps the lines of {@code /proc/self/smaps}
     */
    static List<MappedFile> unwritten(List<String> smaps, String file) {
        var found = new ArrayList<MappedFile>();
        boolean inQuestion = false;
        for (String line : smaps) {
            var header = HEADER.matcher(line);
            if (header.matches()) {
                inQuestion = header.group(4).equals(file) && !header.group(3).contains("w");
                if (inQuestion) {
                    found.add(at(header));
                }
                continue;
            }
            var size = SIZE.matcher(line);
            if (inQuestion && size.matches()) {
                var part = found.remove(found.size() - 1);
                long bytes = Long.parseLong(size.group(2)) * 1024;
                if (size.group(1).equals("Rss")) {
                    found.add(new MappedFile(part.from, part.length, bytes));
                } else if (bytes == 0) {
                    found.add(part);
                } else {
                    // Pages of this process's own, in memory or swapped out
                    inQuestion = false;
                }
            }
        }
        return found;
    }

    private static MappedFile at(Matcher header) {
        long from = Long.parseUnsignedLong(header.group(1), 16);
        return new MappedFile(from, Long.parseUnsignedLong(header.group(2), 16) - from, 0);
    }
}
