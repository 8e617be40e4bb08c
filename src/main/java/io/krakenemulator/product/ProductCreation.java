package io.krakenemulator.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Creation.Clash;
import io.krakenemulator.catalogue.Products;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.rules.ProductCodesAreNew;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes products in: validates them, and makes their tariffs known to the sandbox. */
@ApplicationScoped
class ProductCreation {

    private static final ProductCodesAreNew CODES = new ProductCodesAreNew();

    private final PayloadValidation validation;
    private final Products products;

    ProductCreation(PayloadValidation validation, Products products) {
        this.validation = validation;
        this.products = products;
    }

    /**
     * Validates a list of products and changes nothing.
     *
     * @return the validated list; fails with 400 when there are problems
     */
    Uni<JsonNode> validate(Sandbox sandbox, byte[] body) {
        return requireValid(sandbox, body).map(ValidationResult::cleaned);
    }

    /**
     * Creates the products of a list, all or none.
     *
     * @return the code of the one product, as the guide has it, or the codes of several
     */
    Uni<JsonNode> create(Sandbox sandbox, byte[] body) {
        return requireValid(sandbox, body)
                .flatMap(result -> products.create(sandbox, documents(result)).map(creation -> {
                    if (!creation.isCreated()) {
                        throw taken(sandbox, result, creation.clashes());
                    }
                    return answer(result.value());
                }));
    }

    private Uni<ValidationResult<List<Product>>> requireValid(Sandbox sandbox, byte[] body) {
        return validation.validateList(sandbox, body, Product.class).map(validated -> {
            var result = validated.result();
            if (result.value() != null) {
                var problems = new ArrayList<Problem>();
                CODES.check(result.value(), validated.facts(), problems::add);
                result = validation.extend(result, problems);
            }
            if (!result.isValid()) {
                throw PayloadRejected.PRODUCTS.of(sandbox, result);
            }
            return result;
        });
    }

    /** The products as they are stored: as they were sent, but with every date in its normal form. */
    private static List<ObjectNode> documents(ValidationResult<List<Product>> result) {
        var documents = new ArrayList<ObjectNode>();
        for (int i = 0; i < result.value().size(); i++) {
            var product = result.value().get(i);
            var document = (ObjectNode) result.cleaned().get(i).deepCopy();
            if (product.endsAt() != null) {
                document.put("ends_at", product.endsAt().toString());
            }
            documents.add(document);
        }
        return documents;
    }

    /** What another call has created since the list was validated. */
    private ApiFailure taken(Sandbox sandbox, ValidationResult<List<Product>> result, List<Clash> clashes) {
        var problems = clashes.stream().map(ProductCreation::problem).toList();
        return PayloadRejected.PRODUCTS.of(sandbox, validation.extend(result, problems));
    }

    private static Problem problem(Clash clash) {
        var at = Attr.ROOT.index(clash.product());
        return clash.isTariff()
                ? CallCheck.TARIFF_EXISTS.violation(
                        at.field("tariffs").index(clash.tariff()).field("tariff_code"),
                        "There is a tariff " + clash.code() + " already.")
                : CallCheck.PRODUCT_EXISTS.violation(
                        at.field("code"), "There is a product " + clash.code() + " already.");
    }

    private static JsonNode answer(List<Product> created) {
        var codes = JsonNodeFactory.instance.arrayNode();
        created.forEach(product -> codes.addObject().put("code", product.code()));
        return codes.size() == 1 ? codes.get(0) : codes;
    }
}
