package io.krakenemulator.admin.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {

    private static byte[] zip(byte[] data) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(data);
        }
        return zipped.toByteArray();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(Gunzip gunzip, byte[] zipped, int piece) throws IOException {
        var data = new ByteArrayOutputStream();
        var into = new byte[1000];
        for (int at = 0; at < zipped.length; at += piece) {
            gunzip.feed(Arrays.copyOfRange(zipped, at, Math.min(zipped.length, at + piece)));
            for (int count = gunzip.read(into); count > 0; count = gunzip.read(into)) {
                data.write(into, 0, count);
            }
        }
        return data.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000, 1_000_000})
    void readsDataInPiecesOfAnyLength(int piece) throws IOException {
        var data = random(20_000);
        try (var gunzip = new Gunzip()) {
            assertArrayEquals(data, read(gunzip, zip(data), piece));
            assertTrue(gunzip.isComplete());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000})
    void readsJoinedFilesAsOne(int piece) throws IOException {
        var joined = new ByteArrayOutputStream();
        joined.write(zip("one\n".getBytes(StandardCharsets.UTF_8)));
        joined.write(zip(new byte[0]));
        joined.write(zip("two\n".getBytes(StandardCharsets.UTF_8)));
        try (var gunzip = new Gunzip()) {
            assertEquals("one\ntwo\n", new String(read(gunzip, joined.toByteArray(), piece), StandardCharsets.UTF_8));
            assertTrue(gunzip.isComplete());
        }
    }

    @Test
    void skipsEveryPartOfAHeader() throws IOException {
        var zipped = zip("text".getBytes(StandardCharsets.UTF_8));
        var withAll = new ByteArrayOutputStream();
        withAll.write(zipped, 0, 3);
        withAll.write(2 | 4 | 8 | 16);
        withAll.write(zipped, 4, 6);
        withAll.write(new byte[] {2, 0, 'e', 'x', 'n', 'a', 'm', 'e', 0, 'n', 'o', 't', 'e', 0, 1, 2});
        withAll.write(zipped, 10, zipped.length - 10);
        try (var gunzip = new Gunzip()) {
            assertEquals("text", new String(read(gunzip, withAll.toByteArray(), 1), StandardCharsets.UTF_8));
            assertTrue(gunzip.isComplete());
        }
    }

    @Test
    void dataThatEndTooEarlyAreNotComplete() throws IOException {
        var zipped = zip(random(5_000));
        for (int length : new int[] {5, 100, zipped.length - 1}) {
            try (var gunzip = new Gunzip()) {
                read(gunzip, Arrays.copyOf(zipped, length), 64);
                assertFalse(gunzip.isComplete(), "after " + length + " bytes");
            }
        }
    }

    @Test
    void emptyBodyIsComplete() {
        try (var gunzip = new Gunzip()) {
            assertTrue(gunzip.isComplete());
        }
    }

    @Test
    void wrongChecksumIsRefused() throws IOException {
        var zipped = zip(random(100));
        zipped[zipped.length - 8]++;
        try (var gunzip = new Gunzip()) {
            assertThrows(ZipException.class, () -> read(gunzip, zipped, 1000));
        }
    }

    @Test
    void plainTextIsRefused() {
        try (var gunzip = new Gunzip()) {
            assertThrows(
                    ZipException.class,
                    () -> read(gunzip, "{\"a\": 1, \"b\": 2}\n".getBytes(StandardCharsets.UTF_8), 1000));
        }
    }
}
