package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tax year in the form YYYY/YY, such as 2018/19. That the second year follows the first is not asked for. Null and
 * blank are left to other constraints. Source: schema.
 */
@Documented
@Constraint(validatedBy = TaxYearValidator.class)
@ErrorCode(code = "incorrect_format_for_tax_year", name = "Validate tax year format")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TaxYear {

    String message() default "{value} is not written as YYYY/YY";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
