package io.krakenemulator.boot.embedded;

import io.krakenemulator.boot.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses root; so root steps into a user namespace where it is nobody in
 * particular, or, where namespaces are forbidden (as in many containers), becomes the account {@code nobody}.
 *
 * @param prefix what to put before a command
 * @param uid the account that the server's files have to belong to
 * @param other whether that account is another one than ours
 */
record Account(List<String> prefix, int uid, boolean other) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final String OWNER = "unix:uid";

    /** Finds the account for the user who owns the given folder: ourselves. */
    static Account forOwnerOf(Path folder) {
        int us = owner(folder);
        if (us != ROOT) {
            return new Account(List.of(), us, false);
        }
        Account unshared = new Account(List.of("unshare", "--user", "--"), ROOT, false);
        Account nobody = new Account(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), NOBODY, true);
        return Stream.of(unshared, nobody)
                .filter(Account::works)
                .findFirst()
                .orElseThrow(
                        () -> new StartFailure("PostgreSQL does not run as root, and neither unshare nor setpriv is"
                                + " there to help. Run as an ordinary user, or set QUARKUS_DATASOURCE_REACTIVE_URL."));
    }

    private boolean works() {
        List<String> command = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes a folder, with all that is in it, the server's own. */
    void own(Path folder) throws IOException {
        int owner = owner(folder);
        if (owner == uid || owner < 0) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, OWNER, uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** The account that owns a path, or -1 where accounts have no numbers. */
    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, OWNER, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IOException e) {
            return -1;
        }
    }
}
