package io.krakenemulator.schema.statement.rules;

import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.StoredPath;

/** The document of a statement is in the store. */
@Validates(
        value = Statement.class,
        name = "Validate path exists in file store",
        codes = StoredPath.CODE,
        field = "statement_path")
final class StatementIsStored extends StoredPath<Statement> {
    StatementIsStored() {
        super("statement_path", Statement::statementPath);
    }
}
