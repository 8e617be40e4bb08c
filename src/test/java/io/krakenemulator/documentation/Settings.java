package io.krakenemulator.documentation;

import com.sun.source.doctree.LinkTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The settings of the application, as the sources of its configuration interfaces say them: names, types and Javadoc. */
final class Settings {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("String", "text"),
            Map.entry("int", "whole number"),
            Map.entry("Integer", "whole number"),
            Map.entry("OptionalInt", "whole number"),
            Map.entry("long", "whole number"),
            Map.entry("Long", "whole number"),
            Map.entry("OptionalLong", "whole number"),
            Map.entry("double", "number"),
            Map.entry("boolean", "`true` or `false`"),
            Map.entry("Boolean", "`true` or `false`"),
            Map.entry("Duration", "duration, such as `PT1.5S` or `30s`"),
            Map.entry("MemorySize", "size in bytes, such as `512K` or `10M`"),
            Map.entry("Path", "path"),
            Map.entry("Instant", "moment in UTC"),
            Map.entry("URI", "address"));

    private final List<Setting> settings = new ArrayList<>();
    private final Map<String, TreePath> types = new HashMap<>();
    private DocTrees docs;

    private Settings() {}

    /** All settings below a folder of sources, in alphabetical order. */
    static List<Setting> of(Path sources) throws IOException {
        var reading = new Settings();
        reading.read(sources);
        return reading.settings.stream()
                .sorted(Comparator.comparing(Setting::property))
                .toList();
    }

    private void read(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            docs = DocTrees.instance(task);
            var roots = new ArrayList<TreePath>();
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        types.put(type.getSimpleName().toString(), getCurrentPath());
                        if (annotation(type.getModifiers().getAnnotations(), "ConfigMapping")
                                .isPresent()) {
                            roots.add(getCurrentPath());
                        }
                        return super.visitClass(type, nothing);
                    }
                }.scan(unit, null);
            }
            for (TreePath root : roots) {
                var mapping = annotation(
                                ((ClassTree) root.getLeaf()).getModifiers().getAnnotations(), "ConfigMapping")
                        .orElseThrow();
                readInterface(root, argument(mapping, "prefix").orElseThrow());
            }
        }
    }

    private void readInterface(TreePath type, String prefix) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method) {
                readMethod(new TreePath(type, method), method, prefix);
            }
        }
    }

    private void readMethod(TreePath path, MethodTree method, String prefix) {
        var annotations = method.getModifiers().getAnnotations();
        String name = annotation(annotations, "WithName")
                .flatMap(said -> argument(said, "value"))
                .orElseGet(() -> toDashes(method.getName().toString()));
        String property = annotation(annotations, "WithParentName").isPresent() ? prefix : prefix + "." + name;
        Tree type = method.getReturnType();
        if (nameOf(type).equals("Map")) {
            type = arguments(type).get(1);
            property += ".<name>";
        } else if (nameOf(type).equals("Optional")
                && isGroup(path, arguments(type).get(0))) {
            type = arguments(type).get(0);
        }
        if (isGroup(path, type)) {
            readInterface(findDeclaration(path, type), property);
            return;
        }
        String meaning = meaning(path);
        if (meaning.isEmpty()) {
            throw new IllegalStateException(property + " has no Javadoc: nobody could know what to set it to");
        }
        settings.add(
                new Setting(property, words(path, type) + bounds(annotations), byDefault(annotations, type), meaning));
    }

    private boolean isGroup(TreePath user, Tree type) {
        TreePath declared = findDeclaration(user, type);
        return declared != null && declared.getLeaf().getKind() == Tree.Kind.INTERFACE;
    }

    /** Returns the declaration of a type of ours: around its user, or else anywhere. */
    private TreePath findDeclaration(TreePath user, Tree type) {
        String name = nameOf(type);
        for (TreePath around = user; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree outer) {
                for (Tree member : outer.getMembers()) {
                    if (member instanceof ClassTree inner
                            && inner.getSimpleName().contentEquals(name)) {
                        return new TreePath(around, inner);
                    }
                }
            }
        }
        return types.get(name);
    }

    private String words(TreePath user, Tree type) {
        String name = nameOf(type);
        if (name.equals("Optional")) {
            return words(user, arguments(type).get(0));
        }
        if (name.equals("List") || name.equals("Set")) {
            return words(user, arguments(type).get(0)) + ", or several separated by commas";
        }
        TreePath declared = findDeclaration(user, type);
        if (declared != null && declared.getLeaf().getKind() == Tree.Kind.ENUM) {
            return constants((ClassTree) declared.getLeaf());
        }
        return Optional.ofNullable(WORDS.get(name))
                .orElseThrow(() -> new IllegalStateException("no words for a setting of type " + name));
    }

    private static String constants(ClassTree type) {
        return type.getMembers().stream()
                .filter(member -> member instanceof VariableTree constant
                        && constant.getType() instanceof IdentifierTree own
                        && own.getName().equals(type.getSimpleName()))
                .map(constant -> "`"
                        + ((VariableTree) constant)
                                .getName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                        + "`")
                .collect(Collectors.joining(", "));
    }

    private static String bounds(List<? extends AnnotationTree> annotations) {
        var bounds = new ArrayList<String>();
        annotation(annotations, "Min")
                .flatMap(min -> argument(min, "value"))
                .ifPresent(min -> bounds.add("at least " + min));
        annotation(annotations, "Max")
                .flatMap(max -> argument(max, "value"))
                .ifPresent(max -> bounds.add("at most " + max));
        annotation(annotations, "Positive").ifPresent(positive -> bounds.add("above 0"));
        return bounds.isEmpty() ? "" : ", " + String.join(", ", bounds);
    }

    private static String byDefault(List<? extends AnnotationTree> annotations, Tree type) {
        return annotation(annotations, "WithDefault")
                .flatMap(said -> argument(said, "value"))
                .map(value -> "`" + value + "`")
                .orElse(nameOf(type).startsWith("Optional") ? "none" : "must be set");
    }

    /** Returns the Javadoc as plain text, up to its tags. */
    private String meaning(TreePath path) {
        var comment = docs.getDocCommentTree(path);
        if (comment == null) {
            return "";
        }
        var text = new StringBuilder();
        for (var part : comment.getFullBody()) {
            switch (part.getKind()) {
                case CODE, LITERAL ->
                    text.append('`')
                            .append(((com.sun.source.doctree.LiteralTree) part)
                                    .getBody()
                                    .getBody())
                            .append('`');
                case LINK, LINK_PLAIN ->
                    text.append('`')
                            .append(((LinkTree) part).getReference().getSignature())
                            .append('`');
                case START_ELEMENT, END_ELEMENT -> text.append(' ');
                case ENTITY -> text.append(part.toString().equals("&lt;") ? "<" : part.toString());
                default -> text.append(part);
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static Optional<? extends AnnotationTree> annotation(
            List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> nameOf(annotation.getAnnotationType()).equals(name))
                .findFirst();
    }

    private static Optional<String> argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (!(argument instanceof AssignmentTree) && name.equals("value")) {
                return Optional.of(literal(argument));
            }
            if (argument instanceof AssignmentTree named
                    && named.getVariable().toString().equals(name)) {
                return Optional.of(literal(named.getExpression()));
            }
        }
        return Optional.empty();
    }

    private static String literal(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        throw new IllegalStateException(expression + " should be written out, for the documentation's sake");
    }

    private static String nameOf(Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            return nameOf(generic.getType());
        }
        return type instanceof MemberSelectTree qualified
                ? qualified.getIdentifier().toString()
                : type.toString();
    }

    private static List<? extends Tree> arguments(Tree type) {
        return ((ParameterizedTypeTree) type).getTypeArguments();
    }

    private static String toDashes(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
