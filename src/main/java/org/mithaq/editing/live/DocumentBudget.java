package org.mithaq.editing.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mithaq.prose.AddMarkStep;
import org.mithaq.prose.MarkSetStep;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;

/**
 * Keeps a document under 4 MiB of JSON without writing it out for every change: an upper bound grows with the steps, and only when it
 * passes the limit the document is measured.
 */
final class DocumentBudget {

    static final long LIMIT = 4L * 1024 * 1024;

    /** What one step can add beyond its own JSON: split blocks and texts repeat their attributes and marks. */
    private static final long SPLIT = 16 * 1024;

    private long bound = LIMIT;

    /** Whether the document after these steps may be kept; remembers it if so. */
    boolean admits(Node after, List<Step> steps, long stepBytes) {
        var grown = bound + stepBytes;
        for (var step : steps) {
            grown += SPLIT + marked(step) * stepBytes;
        }
        var size = grown > LIMIT ? measure(after) : grown;
        if (size > LIMIT) {
            return false;
        }
        bound = size;
        return true;
    }

    /** Forgets the bound, so that the next change measures the document. */
    void reset() {
        bound = LIMIT;
    }

    private static long marked(Step step) {
        return switch (step) {
            case AddMarkStep add -> add.to() - add.from();
            case MarkSetStep set ->
                set.steps().stream().mapToLong(DocumentBudget::marked).sum();
            default -> 0;
        };
    }

    private static long measure(Node document) {
        return Frames.document(document).getBytes(StandardCharsets.UTF_8).length;
    }
}
