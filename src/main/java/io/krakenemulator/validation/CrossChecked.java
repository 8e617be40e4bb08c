package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A record of an operator's document that checks what must hold between its fields. The reader asks the record once all of
 * them are well formed.
 */
public interface CrossChecked {

    /** Every code that such a check may report. */
    List<String> CODES = List.of("required", "invalid", "duplicate", "does_not_exist");

    /**
     * Reports what does not hold.
     *
     * @param sent the object as it was written
     */
    void check(ObjectNode sent, Problems problems);
}
