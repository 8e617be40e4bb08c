package io.krakenemulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashPlansTest {

    private static List<String> all(CrashPlans plans) {
        return LongStream.range(0, plans.count()).mapToObj(plans::plan).toList();
    }

    private static long countCuts(String plan) {
        return plan.chars().filter(letter -> letter != CrashPlans.PASS).count();
    }

    @Test
    void firstPlansAreTheUncutOneAndTheSingleCuts() {
        assertEquals(
                List.of("..", "b.", "a.", "d.", ".b", ".a", ".d", "bb"),
                all(new CrashPlans(2, 2)).subList(0, 8));
    }

    @ParameterizedTest
    @CsvSource({"1,1,4", "2,2,16", "3,1,10", "4,2,67", "5,5,1024", "6,3,694"})
    void plansAreCompleteAndDistinct(int calls, int depth, int count) {
        var plans = all(new CrashPlans(calls, depth));
        assertEquals(count, plans.size());
        assertEquals(count, plans.stream().distinct().count());
        assertTrue(plans.stream().allMatch(plan -> plan.matches("[.bad]{" + calls + "}") && countCuts(plan) <= depth));
    }

    @Test
    void shortPlansComeFirst() {
        var cuts = all(new CrashPlans(5, 5)).stream()
                .mapToLong(CrashPlansTest::countCuts)
                .toArray();
        assertTrue(IntStream.range(1, cuts.length).allMatch(i -> cuts[i - 1] <= cuts[i]));
    }

    @Test
    void plansBeginAgainAfterTheLast() {
        var plans = new CrashPlans(3, 2);
        assertEquals(plans.plan(5), plans.plan(plans.count() + 5));
    }

    @Test
    void longestPlansAreCounted() {
        assertEquals(1L << 32, new CrashPlans(CrashPlans.MOST_CALLS, CrashPlans.MOST_CALLS).count());
        assertEquals(
                "d".repeat(CrashPlans.MOST_CALLS),
                new CrashPlans(CrashPlans.MOST_CALLS, CrashPlans.MOST_CALLS).plan((1L << 32) - 1));
    }
}
