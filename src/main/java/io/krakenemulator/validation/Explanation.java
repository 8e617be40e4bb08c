package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One problem of a payload, with all that led to it.
 *
 * @param problem the problem, as the ordinary validation reports it
 * @param value the value at its place; {@code null} if there is none
 * @param form the form of the field at its place; {@code null} for the payload as a whole and for objects that no record has
 * @param compared the values of the payload that the problem depends on, nearest first; empty for problems of no rule
 * @param isComplete whether no further value is known to count
 * @param consultations the questions of the rule about the reference data, for all of its object
 * @param readsClock whether the rule read the sandbox's clock
 */
public record Explanation(
        Problem problem,
        JsonNode value,
        FieldForm form,
        List<ComparedValue> compared,
        boolean isComplete,
        List<Consultation> consultations,
        boolean readsClock) {}
