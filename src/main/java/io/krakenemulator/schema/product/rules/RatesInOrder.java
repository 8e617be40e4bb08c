package io.krakenemulator.schema.product.rules;

import static java.util.Comparator.comparing;

import io.krakenemulator.schema.product.Rate;
import java.util.List;
import java.util.stream.IntStream;

/** Sorts prices by the day when they come into force, so that one walk over them finds overlaps. */
final class RatesInOrder {

    private RatesInOrder() {}

    /** Returns the positions of the prices in their list, the earliest first. */
    static List<Integer> of(List<? extends Rate> rates) {
        return IntStream.range(0, rates.size())
                .boxed()
                .sorted(comparing((Integer i) -> rates.get(i).validFromDate()))
                .toList();
    }
}
