package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.PropertyAdministrator;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

@Validates(
        value = PropertyAdministrator.class,
        says = "The administration of a property must not end before it starts.",
        source = Source.PUBLISHED,
        published = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class AdministrationEndsAfterItStarts extends EndNotBeforeStart<PropertyAdministrator> {
    AdministrationEndsAfterItStarts() {
        super(PropertyAdministrator::effectiveFrom, "effective_to", PropertyAdministrator::effectiveTo);
    }
}
