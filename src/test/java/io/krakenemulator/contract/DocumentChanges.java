package io.krakenemulator.contract;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Collectors;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What has changed from one document to the next, and whether clients of the first can live with the second. */
final class DocumentChanges {

    /** What a change is to clients. */
    enum Verdict {
        /** Texts differ at most. */
        NONE,
        /** What clients send and read still fits. */
        COMPATIBLE,
        /** Clients of the first document may fail. */
        BREAKING
    }

    /** Lines of a difference that are shown. */
    private static final int MOST_LINES = 200;

    private final List<String> before;
    private final List<String> after;
    private final ChangedOpenApi changed;

    DocumentChanges(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
        this.changed = OpenApiCompare.fromContents(before, after);
    }

    Verdict verdict() {
        if (changed.isUnchanged()) {
            return Verdict.NONE;
        }
        return changed.isCompatible() ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }

    /** Operation by operation and field by field, for people. */
    String byMeaning() {
        return changed.isDifferent() ? new MarkdownRender().render(changed) : "";
    }

    String lineByLine() {
        var patch = DiffUtils.diff(before, after);
        return UnifiedDiffUtils.generateUnifiedDiff("released", "served", before, patch, 3).stream()
                .limit(MOST_LINES)
                .collect(Collectors.joining("\n"));
    }
}
