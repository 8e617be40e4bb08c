package io.krakenemulator.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.word.PointerBase;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;
import org.jboss.logging.Logger;

/**
 * Gives back what only the start has needed of the native executable. Its code and its constants are a file that Linux reads
 * into memory as they are touched, with a good deal around each touch; a start touches most of them, and none of that is
 * ever given up while there is memory to be had. What is needed again is there again at the price of a minor page fault.
 */
final class StartMemory {

    private static final Logger LOG = Logger.getLogger(StartMemory.class);

    /** {@code MADV_DONTNEED} of {@code sys/mman.h}. */
    private static final int NOT_NEEDED = 4;

    private StartMemory() {}

    /**
     * Gives it back in a native executable on Linux, and does nothing elsewhere. Not for the event loop.
     *
     * @return how much has been in memory of what was given back, in bytes
     */
    static long giveBack() {
        long bytes = 0;
        if (!Executable.NATIVE) {
            return bytes;
        }
        try {
            var executable = Files.readSymbolicLink(Path.of("/proc/self/exe")).toString();
            for (var part : MappedFile.unwritten(Files.readAllLines(Path.of("/proc/self/smaps")), executable)) {
                if (advise(WordFactory.pointer(part.from()), WordFactory.unsigned(part.length()), NOT_NEEDED) == 0) {
                    bytes += part.resident();
                }
            }
            LOG.debugf("%d bytes of the executable given back", bytes);
        } catch (IOException | RuntimeException e) {
            LOG.debug("The executable stays in memory", e);
        }
        return bytes;
    }

    @CFunction(value = "madvise", transition = CFunction.Transition.NO_TRANSITION)
    private static native int advise(PointerBase address, UnsignedWord length, int advice);
}
