package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.editing.live.Seat.delete;
import static org.mithaq.editing.live.Seat.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import tools.jackson.databind.json.JsonMapper;

class WireStepsTest {

    private static final Schema SCHEMA = Schema.mithaq();

    private static String written(Step... steps) {
        return WireSteps.json(List.of(steps));
    }

    private static Slice slice(int openStart, int openEnd, Node... nodes) {
        return new Slice(Fragment.of(nodes), openStart, openEnd);
    }

    @Test
    void typingAndDeletingAreShort() {
        assertThat(written(type(4, "ميثاق"), delete(2, 9), new ReplaceStep(3, 5, slice(0, 0, SCHEMA.text("\"")))))
                .isEqualTo("[[4,4,\"ميثاق\"],[2,9],[3,5,\"\\\"\"]]");
    }

    @Test
    void whateverIsNotPlainTextIsWrittenOut() {
        var bold = SCHEMA.text("a").mark(List.of(SCHEMA.mark("strong")));
        assertThat(written(new ReplaceStep(1, 1, slice(0, 0, bold))))
                .contains("stepType")
                .contains("strong");
        assertThat(written(new ReplaceStep(1, 1, Slice.EMPTY, true))).contains("structure");
        var paragraph = SCHEMA.node("paragraph", SCHEMA.text("a"));
        assertThat(written(new ReplaceStep(1, 1, slice(1, 1, paragraph)))).contains("openStart");
        assertThat(written(new ReplaceStep(1, 1, slice(0, 0, SCHEMA.text("a"), bold))))
                .contains("strong");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var bold = SCHEMA.text("a").mark(List.of(SCHEMA.mark("strong")));
        List<Step> steps = List.of(
                type(4, "ميثاق\uD83C\uDF0D\u0000"),
                delete(2, 9),
                delete(2, 2),
                new ReplaceStep(3, 5, Slice.EMPTY, true),
                new ReplaceStep(1, 1, slice(0, 0, bold)),
                new ReplaceStep(1, 1, slice(1, 1, SCHEMA.node("paragraph", SCHEMA.text("a")))));
        assertThat(WireSteps.read(JsonMapper.shared().readTree(WireSteps.json(steps))))
                .isEqualTo(steps);
    }
}
