package io.krakenemulator.admin.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.payload.MemoryShortage;
import io.krakenemulator.web.MemoryBudget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LONGEST = 400_000;

    private final MemoryBudget budget = new MemoryBudget(2_000_000);
    private final LineReader reader = new LineReader(ByteSource.plain(), LONGEST, budget.tryReserve(0));

    private List<String> read(String text) throws ZipException {
        reader.feed(text.getBytes(StandardCharsets.UTF_8));
        var lines = new ArrayList<String>();
        LineReader.Batch batch;
        do {
            batch = reader.read();
            batch.lines().forEach(line -> lines.add(describe(line)));
        } while (!batch.needsInput());
        return lines;
    }

    private static String describe(LineReader.Line line) {
        return line.number() + " " + (line.isTooLong() ? "too long" : new String(line.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void linesAreCompleteWhenTheirEndHasArrived() throws ZipException {
        assertEquals(List.of("1 one"), read("one\ntw"));
        assertEquals(List.of("2 two"), read("o\nthr"));
        assertEquals(List.of(), read("ee"));
        assertEquals("3 three", describe(reader.finish().get(0)));
    }

    @Test
    void blankLinesCountButAreNotRead() throws ZipException {
        assertEquals(List.of("1 one\r", "4 four"), read("one\r\n\n \t\r\nfour\n"));
        assertEquals(List.of(), reader.finish());
    }

    @Test
    void lineThatIsTooLongIsDroppedAndTheNextIsRead() throws ZipException {
        var longest = "x".repeat(LONGEST);
        assertEquals(List.of("1 " + longest, "2 too long", "3 next"), read(longest + "\n" + longest + "x\nnext\n"));
    }

    @Test
    void batchHasABoundInLines() throws ZipException {
        reader.feed("x\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        var batch = reader.read();
        assertEquals(LineReader.BATCH_LINES, batch.lines().size());
        assertEquals(false, batch.needsInput());
    }

    @Test
    void lineWaitsForMemoryAndGoesOn() throws ZipException {
        var others = budget.tryReserve(1_480_000);
        reader.feed(("short\n" + "x".repeat(90_000) + "\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("1 short", describe(reader.read().lines().get(0)));
        assertThrows(MemoryShortage.class, reader::read);
        others.close();
        assertEquals("2 " + "x".repeat(90_000), describe(reader.read().lines().get(0)));
    }

    @Test
    void longLineReturnsItsMemoryAtItsEnd() throws ZipException {
        read("x".repeat(390_000));
        assertTrue(budget.usedBytes() > 390_000);
        read("\n");
        assertEquals(0, budget.usedBytes());
    }

    @Test
    void closingReturnsTheMemory() throws ZipException {
        read("x".repeat(90_000));
        assertTrue(budget.usedBytes() > 90_000);
        reader.close();
        assertEquals(0, budget.usedBytes());
    }
}
