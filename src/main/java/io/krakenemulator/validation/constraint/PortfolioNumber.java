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
@Constraint(validatedBy = PortfolioNumberValidator.class)
@ErrorCode(
        code = "invalid_portfolio_number",
        says = "A portfolio number must be `P-` and eight capital letters or digits.",
        source = Source.PUBLISHED,
        published = "Validate the portfolio number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PortfolioNumber {

    String message() default "{value} is not P- followed by eight capital letters or digits.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
