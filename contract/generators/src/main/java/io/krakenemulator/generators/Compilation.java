package io.krakenemulator.generators;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated Java sources in this process. */
final class Compilation {

    private Compilation() {}

    /** Compiles all sources below a folder, and returns the errors. */
    static List<String> compile(Path sources, List<Path> classpath, Path classes) throws IOException {
        Files.createDirectories(classes);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(errors, Locale.UK, StandardCharsets.UTF_8);
                var found = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    found.filter(file -> file.toString().endsWith(".java")).toList());
            var options = List.of(
                    "-nowarn",
                    "-proc:none",
                    "-parameters",
                    "-Xmaxerrs",
                    "1000",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
            compiler.getTask(null, files, errors, options, null, units).call();
        }
        return errors.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Compilation::line)
                .toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> error) {
        var source = error.getSource() == null ? "" : error.getSource().getName();
        return source.substring(source.lastIndexOf('/') + 1) + ":" + error.getLineNumber() + " "
                + error.getMessage(Locale.UK).replaceAll("\\s+", " ");
    }
}
