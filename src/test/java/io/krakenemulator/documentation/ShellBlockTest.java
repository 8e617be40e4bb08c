package io.krakenemulator.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of the blocks that {@link DocumentedCommandsIT} runs and skips. */
class ShellBlockTest {

    private static final Path PAGE = Path.of("page.md");

    private static List<String> texts(String page) {
        return ShellBlock.of(PAGE, page.lines().toList()).stream()
                .map(ShellBlock::text)
                .toList();
    }

    @Test
    void indentedBlocksAndFencedShellsAreFound() {
        assertEquals(List.of("echo one\n\necho two", "echo three |\n  cat", "echo four"), texts("""
                        Text:

                            echo one

                            echo two

                        * An item
                            that goes on:

                              echo three |
                                cat

                        ```json
                            {}
                        ```
                        ```sh
                        echo four
                        ```
                        """));
    }

    @Test
    void startIsToldFromOtherBlocks() {
        assertEquals(
                Optional.of(Map.of("EMULATOR_ADMIN_KEY", "k")),
                new ShellBlock(PAGE, 1, "EMULATOR_ADMIN_KEY=k java @target/quarkus-app/start").start());
        assertEquals(Optional.of(Map.of()), new ShellBlock(PAGE, 1, "java @target/quarkus-app/start").start());
        assertEquals(Optional.empty(), new ShellBlock(PAGE, 1, "java @target/quarkus-app/start --probe").start());
    }

    @Test
    void noBlockThatIsRunHasAPlaceholder() {
        var withPlaceholder = new ArrayList<String>();
        int run = 0;
        for (var page : ShellBlock.pages()) {
            for (var block : ShellBlock.of(page)) {
                if (block.isRun()) {
                    run++;
                    if (block.text().contains("…") || block.text().matches("(?s).*<[a-z]+>.*")) {
                        withPlaceholder.add(block.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), withPlaceholder);
        assertTrue(run > 40, "blocks are found at all: " + run);
    }

    @Test
    void everyReasonToSkipABlockIsNeeded() {
        var reasons = ShellBlock.pages().stream()
                .flatMap(page -> ShellBlock.of(page).stream())
                .flatMap(block -> block.reasonToSkip().stream())
                .toList();
        for (var reason : ShellBlock.SKIPPED.values()) {
            assertTrue(reasons.contains(reason), reason);
        }
    }
}
