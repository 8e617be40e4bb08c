package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.validation.rule.UniqueChildren;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniqueChildrenTest {

    private record Keys(List<String> keys) {}

    private static final class KeysDiffer extends UniqueChildren<Keys> {
        KeysDiffer() {
            super("keys", Keys::keys, Function.identity(), CODE, "key");
        }
    }

    private static List<String> details(List<String> keys) {
        var problems = new ProblemList(10);
        var rule = new KeysDiffer();
        var origin = new Origin.NamedRule("KeysDiffer");
        rule.check(new Keys(keys), null, new Problems(problems, Attr.ROOT, origin, List.of(UniqueChildren.CODE)));
        return problems.list().stream().map(Problem::detail).toList();
    }

    @Test
    void namesEachRepeatedElementInOneProblem() {
        assertEquals(List.of(), details(List.of("a", "b")));
        assertEquals(
                List.of("Elements 0 and 1 have the same key; each must have its own."), details(List.of("a", "a")));
        assertEquals(
                List.of("Elements 0 and 2, 1 and 3, 0 and 4 have the same key; each must have its own."),
                details(List.of("a", "b", "a", "b", "a")));
    }

    @Test
    void namesTwentyPairsAtMost() {
        var keys = IntStream.range(0, 100).mapToObj(i -> "a").toList();
        var detail = details(keys).get(0);
        assertEquals(20, detail.split(", ").length);
        assertEquals(
                "0 and 20 and more have the same key; each must have its own.",
                detail.substring(detail.lastIndexOf(", ") + 2));
    }
}
