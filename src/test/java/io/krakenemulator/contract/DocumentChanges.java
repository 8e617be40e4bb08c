package io.krakenemulator.contract;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Collectors;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** The changes from one document to the next, and whether clients of the first work with the second. */
final class DocumentChanges {

    /** The effect of a change on clients. */
    enum Verdict {
        /** Only texts differ, if anything. */
        NONE,
        /** Clients of the first document still work. */
        COMPATIBLE,
        /** Clients of the first document may fail. */
        BREAKING
    }

    /** The largest number of lines that are shown. */
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

    /** Returns the changes by operation and field, for people. */
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
