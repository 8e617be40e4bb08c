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
 * The operating system user that the server runs as. PostgreSQL refuses root. So root enters a user namespace as an
 * ordinary user. If namespaces are forbidden, as in many containers, root becomes the user {@code nobody}.
 *
 * @param prefix the command line that runs a command as the user
 * @param uid the user that the server's files have to belong to
 * @param other whether that user is another one than ours
 */
record OsUser(List<String> prefix, int uid, boolean other) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final String OWNER = "unix:uid";

    /** Returns the user to run the server as, given a folder that belongs to the user of this process. */
    static OsUser forOwnerOf(Path folder) {
        int us = owner(folder);
        if (us != ROOT) {
            return new OsUser(List.of(), us, false);
        }
        OsUser unshared = new OsUser(List.of("unshare", "--user", "--"), ROOT, false);
        OsUser nobody = new OsUser(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), NOBODY, true);
        return Stream.of(unshared, nobody)
                .filter(OsUser::works)
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

    /** Makes the server's user the owner of a folder and its content. */
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

    /** Returns the user that owns a path, or -1 where users have no numbers. */
    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, OWNER, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IOException e) {
            return -1;
        }
    }
}
