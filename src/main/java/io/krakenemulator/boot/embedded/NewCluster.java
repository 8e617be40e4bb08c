package io.krakenemulator.boot.embedded;

import io.krakenemulator.boot.StartFailure;
import io.krakenemulator.boot.StartProgress;
import io.krakenemulator.boot.embedded.Command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The files of a new server.
 *
 * @param directory the folder that gets the files
 * @param binaries the programs of PostgreSQL
 * @param osUser the user that the files belong to
 */
record NewCluster(DataDirectory directory, Binaries binaries, OsUser osUser) {

    /** Creates the files, as a copy of the kept database if there is one. Returns the password of the server's one user. */
    String create() throws IOException {
        Path unfinished = directory.unfinishedCluster();
        Binaries.remove(unfinished);
        Optional<KeptDatabase> kept = KeptDatabase.beside(binaries).filter(KeptDatabase::exists);
        String password = kept.isPresent() ? Files.readString(kept.get().password()) : newPassword();
        writePassword(password);
        if (kept.isPresent()) {
            copy(kept.get(), unfinished);
        } else {
            initialise(unfinished);
        }
        Files.move(unfinished, directory.cluster());
        return password;
    }

    private void copy(KeptDatabase kept, Path unfinished) throws IOException {
        kept.copyClusterTo(unfinished);
        osUser.own(unfinished);
        if (!directory.isTemporary()) {
            KeptDatabase.synchronise(unfinished, binaries, osUser);
        }
    }

    private void writePassword(String password) throws IOException {
        Path passwordFile = directory.password();
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile);
        restrict(passwordFile);
        Files.writeString(passwordFile, password);
        osUser.own(passwordFile);
    }

    private void initialise(Path unfinished) throws IOException {
        Files.createDirectory(unfinished);
        osUser.own(unfinished);
        StartProgress.print("Creating the database ...");
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedServer.USER,
                "--pwfile=" + directory.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order and case mapping on every platform.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (directory.isTemporary()) {
            arguments.add("--no-sync");
        }
        Outcome outcome = Command.run(Command.line(osUser, binaries.program("initdb"), arguments), directory.folder());
        if (outcome.hasFailed()) {
            throw new StartFailure("The embedded PostgreSQL cannot make its data directory in " + directory.folder()
                    + ": " + outcome.complaint());
        }
    }

    private static void restrict(Path file) {
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
