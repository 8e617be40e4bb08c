package io.krakenemulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks names, comments and documents against the rules of language that a machine can see. Sentences are short and have
 * no banned openings. No method is named by a participle, or opens with an article.
 */
class LanguageTest {

    private static final int MOST_WORDS = 30;

    /** Words that open a riddle: a relative clause as the subject, or a pronoun without its noun. */
    private static final Set<String> BANNED_OPENINGS = words("""
            What Whatever Who Whoever Whom Whomever Whose Which Whichever That Those Nor""");

    /** Words after an opening "So" that leave the subject to the sentence before. */
    private static final Set<String> LEANING = words("is are was does do has have can it");

    /** The name of a test that names a thing, not a behaviour. */
    private static final Pattern ARTICLE = Pattern.compile("(?:a|an|the)[A-Z]\\w*");

    private static final Pattern PARTICIPLE = Pattern.compile("[a-z]{2,}(?:ed|ing)");

    /** Participles, and other words that are no verbs, without a regular ending. */
    private static final Set<String> IRREGULAR_PARTICIPLES = words("""
            begun borne bound broken built chosen done drawn fallen found given gone grown held here hidden kept
            known left lent lost made meant met paid said seen sent shown sold spent spoken stood taken thrown
            told thought understood written""");

    /** Verbs and nouns that only look like participles. */
    private static final Set<String> NO_PARTICIPLES = words("""
            billing bring ceiling embed exceed feed heading meaning need ping proceed processing reading ring
            scheduling seed setting sibling speed spelling string succeed thing timing warning""");

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }

    /** Something in a file that breaks a rule. */
    private record Offence(Path file, int line, String reason) {

        @Override
        public String toString() {
            return file + ":" + line + " " + reason;
        }
    }

    @Test
    void noSentenceOrNameBreaksARule() throws IOException {
        var offences = findOffences().stream().map(Offence::toString).collect(Collectors.joining("\n"));
        assertEquals("", offences, "these break the rules of language");
    }

    private static List<Offence> findOffences() throws IOException {
        var offences = new ArrayList<Offence>();
        int sentences = 0;
        for (var file : SourceFiles.ofJava()) {
            var source = JavaSource.read(Files.readString(file));
            sentences += checkProse(file, source.comments(), offences);
            checkMethods(file, source.methods(), offences);
        }
        for (var file : documents()) {
            sentences += checkProse(file, MarkdownPage.read(Files.readAllLines(file)), offences);
        }
        assertTrue(sentences > 3000, "sentences are found at all: " + sentences);
        return offences;
    }

    private static int checkProse(Path file, List<Prose> prose, List<Offence> offences) {
        int sentences = 0;
        for (var part : prose) {
            for (var sentence : part.sentences()) {
                sentences++;
                check(file, part, sentence, offences);
            }
        }
        return sentences;
    }

    private static void check(Path file, Prose part, Prose.Sentence sentence, List<Offence> offences) {
        int words = sentence.words().size();
        if (words > MOST_WORDS) {
            offences.add(new Offence(file, sentence.line(), "a sentence of " + words + " words: " + sentence));
        }
        if (!part.isHeading() && !sentence.isQuestion() && isBanned(sentence)) {
            offences.add(new Offence(file, sentence.line(), "opens with a banned word: " + sentence));
        }
    }

    private static boolean isBanned(Prose.Sentence sentence) {
        return BANNED_OPENINGS.contains(sentence.word(0))
                || sentence.word(0).equals("So") && LEANING.contains(sentence.word(1));
    }

    private static void checkMethods(Path file, List<JavaSource.Method> methods, List<Offence> offences) {
        for (var method : methods) {
            if (isParticiple(method.name())) {
                offences.add(new Offence(file, method.line(), "a method named by a participle: " + method.name()));
            }
            if (ARTICLE.matcher(method.name()).matches()) {
                offences.add(new Offence(file, method.line(), "a name that opens with an article: " + method.name()));
            }
            if (BANNED_OPENINGS.contains(firstWord(method.name()))) {
                offences.add(
                        new Offence(file, method.line(), "a name that opens with a banned word: " + method.name()));
            }
        }
    }

    /** Returns the first word of a name in camel case, with a capital letter. */
    private static String firstWord(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).split("(?=[A-Z])", 2)[0];
    }

    private static boolean isParticiple(String name) {
        return IRREGULAR_PARTICIPLES.contains(name)
                || PARTICIPLE.matcher(name).matches() && !NO_PARTICIPLES.contains(name);
    }

    private static List<Path> documents() throws IOException {
        var files = new ArrayList<>(List.of(
                Path.of("README.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("CHANGELOG.md"),
                Path.of("testing/README.md")));
        files.addAll(SourceFiles.in(Path.of("bench"), ".md"));
        files.addAll(SourceFiles.in(Path.of("docs"), ".md"));
        return files;
    }
}
