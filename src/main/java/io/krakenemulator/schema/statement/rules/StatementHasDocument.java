package io.krakenemulator.schema.statement.rules;

import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.Rule;
import io.krakenemulator.validation.Validates;

/** A statement has a document. The guide calls the path optional. */
@Validates(
        value = Statement.class,
        name = "Validate that a statement has a document",
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
