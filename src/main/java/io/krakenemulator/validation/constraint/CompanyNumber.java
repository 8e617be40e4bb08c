package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A registration number in the companies register's shape. It is answered in its normal form. Null and blank are
 * left to other constraints. Source: schema; the shape is {@link CompanyNumbers}.
 */
@Documented
@Constraint(validatedBy = CompanyNumberValidator.class)
@ErrorCode(code = "invalid_company_number", name = "Validate company number")
@Normalised(CompanyNumbers.NormalForm.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CompanyNumber {

    String message() default "{value} is not a valid company number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
