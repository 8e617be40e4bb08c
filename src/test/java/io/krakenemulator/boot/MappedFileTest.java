package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappedFileTest {

    private static final List<String> SMAPS = """
            00410000-03e62000 r-xp 00010000 fe:00 13107211                           /opt/my emulator
            Size:              59720 kB
            KernelPageSize:        4 kB
            Rss:               37888 kB
            Pss:               37888 kB
            Anonymous:             0 kB
            Swap:                  0 kB
            VmFlags: rd ex mr mw me sd
            7f0000a00000-7f0002200000 r--p 03aa0000 fe:00 13107211                   /opt/my emulator
            Rss:               21184 kB
            Anonymous:             4 kB
            7f0000900000-7f0000a00000 r--p 039a0000 fe:00 13107211                   /opt/my emulator
            Rss:                  64 kB
            Anonymous:             0 kB
            Swap:                  8 kB
            7f0002200000-7f0003c39000 rw-p 052a0000 fe:00 13107211                   /opt/my emulator
            Rss:               23204 kB
            Anonymous:             0 kB
            7f0003c39000-7f0004fc0000 r--p 06cd9000 fe:00 13107211                   /opt/my emulator
            Rss:                   0 kB
            Anonymous:             0 kB
            7f0005000000-7f0005156000 r-xp 00026000 fe:00 4242                       /lib/libc.so.6
            Rss:                1292 kB
            Anonymous:             0 kB
            7f0006000000-7f0006a81000 r--p 00000000 00:00 0
            Rss:               10756 kB
            Anonymous:             0 kB
            ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0                  [vsyscall]
            Rss:                   0 kB
            Anonymous:             0 kB
            """.lines().toList();

    @Test
    void partsThatWereNeverWrittenAreFound() {
        assertEquals(
                List.of(
                        new MappedFile(0x410000L, 0x3a52000L, 37888 * 1024L),
                        new MappedFile(0x7f0003c39000L, 0x1387000L, 0)),
                MappedFile.unwritten(SMAPS, "/opt/my emulator"));
    }

    @Test
    void otherFilesAreLeftAlone() {
        assertEquals(List.of(), MappedFile.unwritten(SMAPS, "/opt/my"));
    }
}
