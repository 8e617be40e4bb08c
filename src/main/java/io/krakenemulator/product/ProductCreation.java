package io.krakenemulator.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.Creation.Clash;
import io.krakenemulator.catalogue.Products;
import io.krakenemulator.judging.Judging;
import io.krakenemulator.judging.Refusal;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.product.Product;
import io.krakenemulator.schema.product.rules.ProductCodesAreNew;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Judgement;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes products in: judges them, and makes their tariffs known to the sandbox. */
@ApplicationScoped
class ProductCreation {

    private static final ProductCodesAreNew CODES = new ProductCodesAreNew();

    private final Judging judging;
    private final Products products;

    ProductCreation(Judging judging, Products products) {
        this.judging = judging;
        this.products = products;
    }

    /**
     * Judges a list of products and changes nothing.
     *
     * @return the validated list; fails with 400 when there are problems
     */
    Uni<JsonNode> validate(Sandbox sandbox, byte[] body) {
        return judged(sandbox, body).map(Judgement::cleaned);
    }

    /**
     * Creates the products of a list, all or none.
     *
     * @return the code of the one product, as the guide has it, or the codes of several
     */
    Uni<JsonNode> create(Sandbox sandbox, byte[] body) {
        return judged(sandbox, body).flatMap(judgement -> products.create(sandbox, documents(judgement))
                .map(creation -> {
                    if (!creation.isCreated()) {
                        throw taken(sandbox, judgement, creation.clashes());
                    }
                    return answer(judgement.value());
                }));
    }

    private Uni<Judgement<List<Product>>> judged(Sandbox sandbox, byte[] body) {
        return judging.judgedList(sandbox, body, Product.class).map(judged -> {
            var judgement = judged.judgement();
            if (judgement.value() != null) {
                var problems = new ArrayList<Problem>();
                CODES.check(
                        judgement.value(),
                        judged.facts(),
                        (at, code, detail) -> problems.add(new Problem(at, code, detail)));
                judgement = judging.extended(judgement, problems);
            }
            if (!judgement.isValid()) {
                throw Refusal.PRODUCTS.of(sandbox, judgement);
            }
            return judgement;
        });
    }

    /** The products as they are stored: as they were sent, but with every date in its normal form. */
    private static List<ObjectNode> documents(Judgement<List<Product>> judgement) {
        var documents = new ArrayList<ObjectNode>();
        for (int i = 0; i < judgement.value().size(); i++) {
            var product = judgement.value().get(i);
            var document = (ObjectNode) judgement.cleaned().get(i).deepCopy();
            if (product.endsAt() != null) {
                document.put("ends_at", product.endsAt().toString());
            }
            documents.add(document);
        }
        return documents;
    }

    /** What another call has created since the list was judged. */
    private ApiFailure taken(Sandbox sandbox, Judgement<List<Product>> judgement, List<Clash> clashes) {
        var problems = clashes.stream().map(ProductCreation::problem).toList();
        return Refusal.PRODUCTS.of(sandbox, judging.extended(judgement, problems));
    }

    private static Problem problem(Clash clash) {
        var at = Attr.ROOT.index(clash.product());
        return clash.isTariff()
                ? new Problem(
                        at.field("tariffs").index(clash.tariff()).field("tariff_code"),
                        ProductCodesAreNew.TARIFF_EXISTS,
                        "There is a tariff " + clash.code() + " already.")
                : new Problem(
                        at.field("code"),
                        ProductCodesAreNew.PRODUCT_EXISTS,
                        "There is a product " + clash.code() + " already.");
    }

    private static JsonNode answer(List<Product> created) {
        var codes = JsonNodeFactory.instance.arrayNode();
        created.forEach(product -> codes.addObject().put("code", product.code()));
        return codes.size() == 1 ? codes.get(0) : codes;
    }
}
