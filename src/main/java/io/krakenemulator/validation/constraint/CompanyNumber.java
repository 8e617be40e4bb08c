package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Documented
@Constraint(validatedBy = CompanyNumberValidator.class)
@ErrorCode(
        code = "invalid_company_number",
        says = "A company number must have a form that Companies House issues. It is answered in its"
                + " form of eight characters.",
        source = Source.PUBLISHED,
        published = "Validate company number")
@Normalised(CompanyNumbers.NormalForm.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CompanyNumber {

    String message() default "{value} is not a valid company number: give 8 digits, or 2 letters and 6 digits.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
