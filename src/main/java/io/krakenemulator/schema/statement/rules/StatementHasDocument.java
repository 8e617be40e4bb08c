package io.krakenemulator.schema.statement.rules;

import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;

/** The guide calls the path optional, so only strict sandboxes require it. */
@Validates(
        value = Statement.class,
        says = "A statement must have `statement_path`.",
        source = Source.INFERRED,
        codes = StatementHasDocument.MISSING,
        strictOnly = true)
final class StatementHasDocument implements Rule<Statement> {
    static final String MISSING = "missing_statement_path_or_pdf_context";

    @Override
    public void check(Statement statement, Facts facts, Problems problems) {
        if (statement.statementPath() == null) {
            problems.at("statement_path").add(MISSING, "statement_path is required.");
        }
    }
}
