package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record of an operator's document that checks the constraints between its fields. The reader asks the record once all
 * of them are well formed.
 */
public interface CrossChecked {

    /** Every code that such a check may report. */
    List<String> CODES = Stream.of(
                    ShapeCheck.REQUIRED, ShapeCheck.INVALID, ShapeCheck.DUPLICATE, ShapeCheck.DOES_NOT_EXIST)
            .map(ShapeCheck::code)
            .toList();

    /**
     * Reports the constraints that are violated.
     *
     * @param sent the object as it was written
     */
    void check(ObjectNode sent, Problems problems);
}
