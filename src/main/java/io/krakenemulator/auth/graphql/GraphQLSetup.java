package io.krakenemulator.auth.graphql;

import graphql.GraphQL;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;

/** Settings of the GraphQL library that can be made only in code. The library finds this class as a service. */
public final class GraphQLSetup implements EventingService {

    /** The published name of the scalar for any JSON; the library's own name for the same is {@code Object}. */
    private static final String ANY_JSON = "GenericScalar";

    /** Always on. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new Finish()));
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        var errors = new FieldErrors();
        return builder.defaultDataFetcherExceptionHandler(errors)
                // One after the other: fields of one request share a database session, which must not be used in
                // parallel.
                .queryExecutionStrategy(new AsyncSerialExecutionStrategy(errors))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(errors))
                .instrumentation(new GraphQLRequestGuard())
                .preparsedDocumentProvider(new DocumentParsing());
    }

    /** Completes the schema where annotations cannot say it, or where the library does not pass them on. */
    private static final class Finish extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (field.getName().equals("possibleErrors")) {
                return changeNode(
                        context,
                        field.transform(changed -> changed.deprecate("The errors are part of the documentation.")));
            }
            return TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            if (scalar.getName().equals("Object")) {
                return changeNode(context, scalar.transform(renamed -> renamed.name(ANY_JSON)
                        .description("Any JSON value.")));
            }
            return TraversalControl.CONTINUE;
        }
    }
}
