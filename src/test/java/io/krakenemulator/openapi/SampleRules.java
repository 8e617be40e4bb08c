package io.krakenemulator.openapi;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.quarkus.arc.properties.IfBuildProperty;

/** Rules that exist to be documented. Only in the tests that ask for them. */
final class SampleRules {

    private SampleRules() {}

    @IfBuildProperty(name = "probes.enabled", stringValue = "true")
    @Validates(
            value = SampleRecord.class,
            says = "A sample must be whole.",
            source = Source.PUBLISHED,
            published = "Validate the whole",
            codes = {"whole_missing", "whole_broken"})
    static final class OfTheWhole implements Rule<SampleRecord> {
        @Override
        public void check(SampleRecord sample, Facts facts, Problems problems) {}
    }

    @IfBuildProperty(name = "probes.enabled", stringValue = "true")
    @Validates(
            value = SampleRecord.class,
            says = "The parts of a sample must differ.",
            source = Source.PUBLISHED,
            published = "Validate the parts",
            field = "parts",
            codes = "parts_alike",
            strictOnly = true)
    static final class OfTheParts implements Rule<SampleRecord> {
        @Override
        public void check(SampleRecord sample, Facts facts, Problems problems) {}
    }

    @IfBuildProperty(name = "probes.enabled", stringValue = "true")
    @Validates(
            value = SampleRecord.Shape.class,
            says = "The type must fit the shape.",
            source = Source.OURS,
            field = "type",
            codes = "type_unfit")
    static final class OfEveryShape implements Rule<SampleRecord.Shape> {
        @Override
        public void check(SampleRecord.Shape shape, Facts facts, Problems problems) {}
    }
}
