package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Texts.Text;
import org.mithaq.editing.ui.PolicyEditor;
import org.mithaq.workshop.GroupText;

/** The live text of a group to read, in every language in which something is written. Each version comes from the server. */
final class GivenText extends Div {

    private final Map<BodyId, PolicyEditor> pages = new LinkedHashMap<>();
    private final Map<BodyId, Long> versions = new HashMap<>();
    private final Paragraph nothing = new Paragraph(getTranslation("workshop.text.nothing"));

    GivenText() {
        addClassName("given-text");
        nothing.addClassName("quiet");
        add(nothing);
    }

    /** Reads a text; what the reader may not see any more refuses. */
    interface Source {
        Text read(BodyId body);
    }

    void show(GroupText text, Source source) {
        var written = text.parts().stream().filter(part -> part.words() > 0).toList();
        var bodies = written.stream().map(part -> part.body().id()).toList();
        if (!List.copyOf(pages.keySet()).equals(bodies)) {
            pages.values().forEach(this::remove);
            pages.clear();
            versions.clear();
            for (var part : written) {
                var page = new PolicyEditor();
                page.give(part.body());
                pages.put(part.body().id(), page);
                add(page);
            }
        }
        nothing.setVisible(written.isEmpty());
        for (var part : written) {
            var body = part.body().id();
            if (!Objects.equals(versions.get(body), part.version())) {
                var read = source.read(body);
                Objects.requireNonNull(pages.get(body)).showStored(read);
                versions.put(body, read.version());
            }
        }
    }
}
