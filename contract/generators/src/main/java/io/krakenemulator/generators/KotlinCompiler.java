package io.krakenemulator.generators;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles generated Kotlin sources in this process, with a compiler from the repository. */
final class KotlinCompiler {

    private static final String COMPILER = "org.jetbrains.kotlin:kotlin-compiler-embeddable:2.1.21";

    private final Classpath classpath;

    KotlinCompiler(Classpath classpath) {
        this.classpath = classpath;
    }

    /** Compiles all sources below a folder, and returns the errors. */
    List<String> compile(Path sources, List<Path> jars, Path classes) throws Exception {
        var found = classpath.find(sources.resolve("pom.xml"), List.of(COMPILER));
        var urls = new URL[found.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = found.get(i).toUri().toURL();
        }
        var printed = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            var compiler = Reflection.create(loader.loadClass("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler"));
            Reflection.call(compiler, "exec", new PrintStream(printed, true, StandardCharsets.UTF_8), new String[] {
                sources.toString(),
                "-d",
                classes.toString(),
                "-no-stdlib",
                "-no-reflect",
                "-nowarn",
                "-classpath",
                jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
            });
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("error:"))
                .toList();
    }
}
