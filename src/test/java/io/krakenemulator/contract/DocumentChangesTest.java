package io.krakenemulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.contract.DocumentChanges.Verdict;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests how changes of the released document are classified by their effect on clients. */
class DocumentChangesTest {

    private static final String RELEASED = WireDocument.readReleased().root().toString();

    private static DocumentChanges after(Consumer<ObjectNode> change) {
        var document = WireDocument.ofJson(RELEASED).root();
        change.accept((ObjectNode) document.path("components").path("schemas"));
        return new DocumentChanges(RELEASED, document.toString());
    }

    @Test
    void unchangedDocumentHasNoChanges() {
        assertEquals(Verdict.NONE, after(schemas -> {}).verdict());
    }

    @Test
    void fieldThatMayBeSentIsCompatible() {
        var changes = after(schemas -> ((ObjectNode) schemas.at("/EnergyAccount/properties"))
                .putObject("loyalty_number")
                .put("type", "string"));
        assertEquals(Verdict.COMPATIBLE, changes.verdict());
        assertTrue(changes.byMeaning().contains("loyalty_number"), changes::byMeaning);
        assertTrue(changes.lineByLine().contains("loyalty_number"));
    }

    @Test
    void fieldThatMustBeSentBreaksClients() {
        var changes = after(schemas -> ((ArrayNode) schemas.at("/EnergyAccount/required")).add("billing_name"));
        assertEquals(Verdict.BREAKING, changes.verdict());
        assertTrue(changes.byMeaning().contains("billing_name"), changes::byMeaning);
    }

    @Test
    void fieldThatIsAnsweredNoMoreBreaksClients() {
        var changes = after(schemas -> {
            ((ObjectNode) schemas.at("/AccountTransferStatus/properties")).remove("kraken_account_number");
            var required = (ArrayNode) schemas.at("/AccountTransferStatus/required");
            for (int i = required.size() - 1; i >= 0; i--) {
                if (required.get(i).asText().equals("kraken_account_number")) {
                    required.remove(i);
                }
            }
        });
        assertEquals(Verdict.BREAKING, changes.verdict());
    }
}
