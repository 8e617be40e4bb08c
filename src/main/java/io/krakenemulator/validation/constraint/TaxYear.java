package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule does not check that the second year follows the first. */
@Documented
@Constraint(validatedBy = TaxYearValidator.class)
@ErrorCode(
        code = "incorrect_format_for_tax_year",
        says = "A tax year must be written as YYYY/YY, such as 2018/19.",
        source = Source.PUBLISHED,
        published = "Validate tax year format")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TaxYear {

    String message() default "{value} is not written as YYYY/YY, such as 2018/19.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
