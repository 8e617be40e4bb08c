package io.krakenemulator.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.Problem;
import java.util.List;

/**
 * What came of a change of a sandbox's reference data: the whole document as it is now, products included, or what stands
 * in the way and nothing was changed.
 *
 * @param document {@code null} when there are problems
 * @param problems places are those of the document as it would have become
 */
public record ReferenceChange(ObjectNode document, List<Problem> problems) {

    public boolean isDone() {
        return problems.isEmpty();
    }
}
