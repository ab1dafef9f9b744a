package org.mithaq.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.ui.PolicyEditor;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;

/** The page itself: one editor, or the two languages side by side. Knows which of them the person last worked in. */
final class SectionPage extends Div {

    private final Map<BodyId, PolicyEditor> editors = new LinkedHashMap<>();
    private List<Body> shown = List.of();
    private @Nullable BodyId active;

    SectionPage() {
        addClassName("desk-page");
    }

    /** @param prepared is called for each new editor, to listen to it */
    void show(Section section, List<Body> bodies, PersonId person, boolean editable, Prepared prepared) {
        removeAll();
        editors.clear();
        shown = List.copyOf(bodies);
        active = bodies.isEmpty() ? null : bodies.getFirst().id();
        getElement().getClassList().set("desk-page-both", bodies.size() > 1);
        for (var body : bodies) {
            var editor = new PolicyEditor();
            editor.open(body, person, editable);
            editor.addSelectionListener(selection -> active = body.id());
            prepared.editor(body, editor);
            editors.put(body.id(), editor);
            add(leaf(section, body, editor));
        }
    }

    private static Div leaf(Section section, Body body, PolicyEditor editor) {
        var title = new H2(section.data().title().in(body.language()));
        title.getElement().setAttribute("dir", "auto");
        title.getElement().setAttribute("lang", body.language().tag());
        title.addClassName("desk-leaf-title");
        var leaf = new Div(title, editor);
        leaf.addClassName("desk-leaf");
        leaf.getElement().setAttribute("dir", body.language().direction());
        return leaf;
    }

    /** What cross-references are drawn from. */
    void setOutline(List<Section> outline) {
        shown.forEach(body -> Objects.requireNonNull(editors.get(body.id())).setSections(outline, body.language()));
    }

    void setEditable(boolean editable) {
        editors.values().forEach(editor -> editor.setEditable(editable));
    }

    /** The body the person last worked in; the first one before that. */
    Optional<Body> active() {
        return shown.stream().filter(body -> body.id().equals(active)).findFirst();
    }

    Optional<PolicyEditor> activeEditor() {
        return active().map(body -> editors.get(body.id()));
    }

    Optional<PolicyEditor> editor(BodyId body) {
        return Optional.ofNullable(editors.get(body));
    }

    List<PolicyEditor> editors() {
        return List.copyOf(editors.values());
    }

    List<Body> shown() {
        return shown;
    }

    interface Prepared {
        void editor(Body body, PolicyEditor editor);
    }
}
