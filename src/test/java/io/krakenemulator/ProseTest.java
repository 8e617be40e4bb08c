package io.krakenemulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that {@link LanguageTest} sees the sentences and methods that a person sees. */
class ProseTest {

    private static List<String> sentences(List<Prose> prose) {
        return prose.stream()
                .flatMap(part -> part.sentences().stream())
                .map(sentence -> sentence.line() + " " + sentence.words().size() + " " + sentence)
                .toList();
    }

    @Test
    void commentsAreDividedIntoSentences() {
        var source = JavaSource.read("""
                /**
                 * Returns {@code a.b(c)} of a {@link Foo#bar thing}, e.g. one. It has
                 * two lines!
                 *
                 * <p>Third part
                 *
                 * @param name the name
                 * @return a value
                 */
                class A {
                    // Why this
                    // is so.
                    String text = "// no comment";
                }
                """);

        assertEquals(
                List.of(
                        "2 7 Returns CODE of a thing, e.g. one.",
                        "2 4 It has two lines!",
                        "5 2 Third part",
                        "7 2 the name",
                        "8 2 a value",
                        "11 4 Why this is so."),
                sentences(source.comments()));
    }

    @Test
    void pagesAreReadWithoutTheirCode() {
        assertEquals(
                List.of(
                        "1 1 Title",
                        "3 6 A link and CODE of code.",
                        "3 2 Second sentence",
                        "8 1 item",
                        "12 2 a cell",
                        "12 1 CODE"),
                sentences(MarkdownPage.read("""
                        # Title

                        A [link](http://example.com) and `some code` of code. Second
                        sentence

                            curl -d example

                        * item

                        ```json
                        | Head | Other |
                        |---|---|
                        | a cell | `b \\| c` |
                        """.replace("```json\n", "").lines().toList())));
    }

    @Test
    void methodsAreFoundUnlessTheyOverride() {
        var source = JavaSource.read("""
                class A {
                    // void inComment() {}
                    public static <T> List<T> asked(int count) {
                        return made(count);
                    }

                    @Override
                    public void closed() {}

                    private abstract int[] held();
                }
                """);

        assertEquals(List.of(new JavaSource.Method(3, "asked"), new JavaSource.Method(10, "held")), source.methods());
    }
}
