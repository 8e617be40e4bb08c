package io.krakenemulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run of text in which sentences follow each other: a paragraph, a list item, a cell of a table, a tag of Javadoc.
 *
 * @param line the number of its first line
 * @param isHeading whether the text is a heading, which may be a question or a phrase
 */
record Prose(int line, String text, boolean isHeading) {

    /** Code, links and tags, each as a pattern and as its replacement. Code counts as one word. */
    private static final List<Replacement> MARKUP = List.of(
            new Replacement("(?s)\\{@(?:code|literal|value|inheritDoc)\\b(?:[^{}]|\\{[^{}]*\\})*\\}", "CODE"),
            new Replacement("(?s)\\{@link(?:plain)?\\s+[^\\s{}]+\\s+([^{}]+)\\}", "$1"),
            new Replacement("(?s)\\{@link(?:plain)?\\s+[^{}]+\\}", "CODE"),
            new Replacement("(?s)``.+?``|`[^`]*`", "CODE"),
            new Replacement("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1"),
            new Replacement("<https?://[^>]*>|https?://\\S+", "CODE"),
            new Replacement("</?[a-zA-Z][^<>]*>", " "),
            new Replacement("\\*\\*|(?<!\\w)[*_](?=\\w)|(?<=\\w)[*_](?!\\w)", ""));

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern END = Pattern.compile(".*[.!?][\"'”’)]*");
    private static final Pattern START = Pattern.compile("[\"'“‘(]*[^a-z\"'“‘(].*");
    private static final Set<String> ABBREVIATIONS = Set.of("e.g.", "i.e.", "etc.", "vs.", "cf.");

    private record Replacement(Pattern pattern, String text) {

        Replacement(String pattern, String text) {
            this(Pattern.compile(pattern), text);
        }

        /** Replaces the markup and keeps its line breaks, so that lines can still be counted. */
        String apply(String from) {
            return pattern.matcher(from).replaceAll(match -> {
                var replaced = text.equals("$1") ? match.group(1) : text;
                long lost = match.group().lines().count() - replaced.lines().count();
                return Matcher.quoteReplacement(replaced + "\n".repeat((int) Math.max(0, lost)));
            });
        }
    }

    /**
     * A sentence of the text.
     *
     * @param line the number of the line in which it begins
     */
    record Sentence(int line, List<String> words) {

        /** Returns a word of the sentence without its punctuation; empty behind the end. */
        String word(int index) {
            return index < words.size() ? words.get(index).replaceAll("\\W", "") : "";
        }

        boolean isQuestion() {
            return words.get(words.size() - 1).contains("?");
        }

        @Override
        public String toString() {
            return words.stream().limit(12).collect(Collectors.joining(" "));
        }
    }

    private record Word(int line, String text) {

        boolean isCounted() {
            return text.chars().anyMatch(Character::isLetterOrDigit);
        }
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        var open = new ArrayList<Word>();
        var words = words();
        for (int i = 0; i < words.size(); i++) {
            open.add(words.get(i));
            boolean isLast = i + 1 == words.size();
            if (isLast || endsSentence(words.get(i), words.get(i + 1))) {
                add(open, sentences);
                open.clear();
            }
        }
        return sentences;
    }

    private static void add(List<Word> words, List<Sentence> sentences) {
        var counted = words.stream().filter(Word::isCounted).toList();
        if (!counted.isEmpty()) {
            sentences.add(new Sentence(
                    counted.get(0).line(), counted.stream().map(Word::text).toList()));
        }
    }

    private static boolean endsSentence(Word word, Word next) {
        return END.matcher(word.text()).matches()
                && START.matcher(next.text()).matches()
                && !ABBREVIATIONS.contains(word.text());
    }

    private List<Word> words() {
        var plain = text;
        for (var markup : MARKUP) {
            plain = markup.apply(plain);
        }
        var words = new ArrayList<Word>();
        int number = line;
        for (var part : plain.split("\n", -1)) {
            for (var match : WORD.matcher(part).results().toList()) {
                words.add(new Word(number, match.group()));
            }
            number++;
        }
        return words;
    }
}
