package io.krakenemulator.schema.supply.rules;

import io.krakenemulator.schema.supply.PropertyAdministrator;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.EndNotBeforeStart;

/** Nobody stops administering a property before starting to. */
@Validates(
        value = PropertyAdministrator.class,
        name = "Validate effective_to not before effective_from",
        codes = EndNotBeforeStart.CODE)
final class AdministrationEndsAfterItStarts extends EndNotBeforeStart<PropertyAdministrator> {
    AdministrationEndsAfterItStarts() {
        super(PropertyAdministrator::effectiveFrom, "effective_to", PropertyAdministrator::effectiveTo);
    }
}
