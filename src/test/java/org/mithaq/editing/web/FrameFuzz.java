package org.mithaq.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Node;
import org.mithaq.prose.Rebase;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;
import org.mithaq.prose.StepJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any bytes as a frame: read or refused, and steps that were read apply or are refused; a text that comes out obeys the schema and is the
 * same after it was stored. Everything else is a find. For Jazzer, and for {@code FuzzRegressionTest}.
 */
public final class FrameFuzz {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final ClientFrame.Reader FRAMES = new ClientFrame.Reader();
    private static final StepJson STEPS = new StepJson(SCHEMA);
    private static final DocumentJson DOCUMENTS = new DocumentJson(SCHEMA);
    private static final Node TEXT = text();

    private FrameFuzz() {}

    private static Node paragraph(String words) {
        return SCHEMA.node("paragraph", SCHEMA.text(words));
    }

    private static Node text() {
        var list = SCHEMA.node(
                "bullet_list", SCHEMA.node("list_item", paragraph("one")), SCHEMA.node("list_item", paragraph("two")));
        return SCHEMA.node(
                "doc",
                SCHEMA.node("heading", Map.of("level", 2), SCHEMA.text("Purpose الغرض")),
                paragraph("The state promotes norm 13(k). 🌍"),
                list,
                SCHEMA.node("blockquote", paragraph("quoted")),
                paragraph("end"));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        ClientFrame.Reader.split(text).orElse(List.of(text)).forEach(FrameFuzz::frame);
    }

    private static void frame(String text) {
        try {
            if (FRAMES.read(text) instanceof ClientFrame.Steps frame && frame.steps() != null) {
                steps(frame.steps());
            }
        } catch (ClientFrame.Malformed refused) {
            // as it should be
        }
    }

    private static void steps(List<Step> steps) {
        Node after;
        try {
            after = Rebase.onto(steps, List.of(), TEXT).document();
        } catch (InvalidContent refused) {
            return;
        }
        after.check();
        require(after.equals(DOCUMENTS.read(DOCUMENTS.write(after))), "a text that is another after it was stored");
        require(
                STEPS.writeAll(steps)
                        .equals(STEPS.writeAll(STEPS.readAll(JsonMapper.shared().readTree(STEPS.writeAll(steps))))),
                "steps that are others after they were stored");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
