package io.krakenemulator.schema.statement.rules;

import io.krakenemulator.schema.statement.Statement;
import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.Validates;
import io.krakenemulator.validation.rule.StoredPath;

@Validates(
        value = Statement.class,
        says = "The document of a statement must be in the document store.",
        source = Source.PUBLISHED,
        published = "Validate path exists in file store",
        codes = StoredPath.CODE,
        field = "statement_path")
final class StatementIsStored extends StoredPath<Statement> {
    StatementIsStored() {
        super("statement_path", Statement::statementPath);
    }
}
