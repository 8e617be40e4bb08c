package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value of the payload that a problem depends on: another value there changes the problem.
 *
 * @param attr its place, in the dotted form
 * @param value the value as it was sent
 * @param isEnough whether another value there alone removes the problem
 */
public record ComparedValue(String attr, JsonNode value, boolean isEnough) {}
