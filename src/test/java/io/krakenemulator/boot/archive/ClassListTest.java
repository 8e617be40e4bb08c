package io.krakenemulator.boot.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {

    @TempDir
    private Path folder;

    @Test
    void leavesOutAJarWithAClassForNewerJvmsOnly() throws Exception {
        write("plain.jar", "a/Plain.class");
        write("both.jar", "b/Both.class", "META-INF/versions/9/b/Both.class", "META-INF/versions/9/module-info.class");
        write("newer.jar", "c/Old.class", "META-INF/versions/9/c/Newer.class");
        var loaded = List.of(
                "# a comment",
                "java/lang/Object id: 0",
                "a/Plain id: 1",
                "b/Both",
                "c/Old id: 3",
                "c/Newer id: 4",
                "@lambda-proxy a/Plain run ()Ljava/lang/Runnable;",
                "@lambda-proxy c/Old run ()Ljava/lang/Runnable;");

        assertEquals(
                List.of(
                        "# a comment",
                        "java/lang/Object id: 0",
                        "a/Plain id: 1",
                        "b/Both",
                        "@lambda-proxy a/Plain run ()Ljava/lang/Runnable;"),
                new ClassList(folder).withoutVersionedJars(loaded));
    }

    private void write(String name, String... entries) throws IOException {
        var libraries = Files.createDirectories(folder.resolve("lib"));
        try (var jar = new JarOutputStream(Files.newOutputStream(libraries.resolve(name)))) {
            for (var entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
            }
        }
    }
}
