package io.krakenemulator.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Creation.Clash;
import io.krakenemulator.catalogue.Products;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.rules.ProductCodesAreNew;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Validates products and adds them to the reference data of the sandbox. */
@ApplicationScoped
class ProductCreation {

    private static final ProductCodesAreNew CODES = new ProductCodesAreNew();

    private final PayloadValidation validation;
    private final Products products;

    ProductCreation(PayloadValidation validation, Products products) {
        this.validation = validation;
        this.products = products;
    }

    /** Validates a list of products and changes nothing. Returns the cleaned list. */
    Uni<Result<JsonNode>> validate(Sandbox sandbox, byte[] body) {
        return read(sandbox, body).map(result -> result.map(ValidationResult::cleaned));
    }

    /** Creates the products of a list, all or none. Returns their codes. */
    Uni<Result<List<String>>> create(Sandbox sandbox, byte[] body) {
        return read(sandbox, body).flatMap(result -> result.then(valid -> create(sandbox, valid)));
    }

    private Uni<Result<List<String>>> create(Sandbox sandbox, ValidationResult<List<Product>> valid) {
        return products.create(sandbox, documents(valid))
                .map(creation -> creation.isCreated()
                        ? Result.success(
                                valid.value().stream().map(Product::code).toList())
                        : Result.reject(rejectClashes(valid, creation.clashes())));
    }

    private Uni<Result<ValidationResult<List<Product>>>> read(Sandbox sandbox, byte[] body) {
        return validation.validateList(sandbox, body, Product.class).map(validated -> {
            var result = requireNewCodes(validated);
            return result.isValid()
                    ? Result.success(result)
                    : Result.reject(new Rejection.InvalidPayload(PayloadKind.PRODUCTS, result));
        });
    }

    private ValidationResult<List<Product>> requireNewCodes(ValidatedPayload<List<Product>> validated) {
        var result = validated.result();
        if (result.value() == null) {
            return result;
        }
        var problems = new ArrayList<Problem>();
        CODES.check(result.value(), validated.facts(), problems::add);
        return result.and(problems);
    }

    /** Returns the products in the form that is stored: as they were sent, but with every date in its normal form. */
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

    /** Rejects products whose codes another call has taken since the list was validated. */
    private Rejection rejectClashes(ValidationResult<List<Product>> result, List<Clash> clashes) {
        var problems = clashes.stream().map(ProductCreation::problem).toList();
        return new Rejection.InvalidPayload(PayloadKind.PRODUCTS, result.and(problems));
    }

    private static Problem problem(Clash clash) {
        var at = Attr.ROOT.index(clash.product());
        return clash.isTariff()
                ? new Problem(
                        at.field("tariffs").index(clash.tariff()).field("tariff_code"),
                        CallCheck.TARIFF_EXISTS,
                        "There is a tariff " + clash.code() + " already.")
                : new Problem(
                        at.field("code"), CallCheck.PRODUCT_EXISTS, "There is a product " + clash.code() + " already.");
    }
}
