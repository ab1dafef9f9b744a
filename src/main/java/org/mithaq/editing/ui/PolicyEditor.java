package org.mithaq.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.AnchorId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The editor of one body. The text itself never passes through here: the element talks to {@code /collab} on its own, and what is set
 * here decides only what it shows. All of it is property state, so that an element made anew on re-attach gets all of it again.
 */
@Tag("policy-editor")
@JsModule("./policy-editor/policy-editor.ts")
public final class PolicyEditor extends Component
        implements HasSize, HasStyle, Focusable<PolicyEditor>, LocaleChangeObserver {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DocumentJson DOCUMENTS = new DocumentJson(Schema.mithaq());

    /** A library item to be put into the text as a traced block. */
    public record LibraryBlock(
            String link,
            String item,
            String catalogue,
            int version,
            Wording wording,
            @Nullable String title,
            List<String> paragraphs) {}

    /** A library item to be cited at the caret. */
    public record Citation(String link, String item, String catalogue, int version, String label) {}

    /** How a block renders its item: as the paper says it, as corrected by a verification note, or with the note beside it. */
    public enum Wording {
        AS_IS("as_is"),
        CORRECTED("corrected"),
        WITH_NOTE("with_note");

        private final String value;

        Wording(String value) {
            this.value = value;
        }

        /** The value of the schema's attribute. */
        public String value() {
            return value;
        }
    }

    public PolicyEditor() {
        // that it arrives at all is the use of it
        addListener(EditorEvents.AtWorkEvent.class, working -> {});
    }

    /** Shows a body and lets the person type if {@code editable}; the server asks for the rights itself at every change. */
    public void open(Body body, PersonId person, boolean editable) {
        getElement().setProperty("bodyId", body.id().toString());
        getElement().setProperty("strategyId", body.strategy().toString());
        getElement().setProperty("lang", body.language().tag());
        getElement().setProperty("person", person.toString());
        setEditable(editable);
    }

    /** Shows a body as the page gives it with {@link #showStored}, each version anew: for who has no line to the server. */
    public void give(Body body) {
        getElement().setProperty("given", true);
        getElement().setProperty("bodyId", body.id().toString());
        getElement().setProperty("strategyId", body.strategy().toString());
        getElement().setProperty("lang", body.language().tag());
    }

    /** The outline from which cross-references are drawn; the titles in the language of the body. */
    public void setSections(List<Section> outline, Language language) {
        var sections = JSON.createArrayNode();
        outline.forEach(section -> sections.addObject()
                .put("id", section.id().toString())
                .put("number", section.number())
                .put("title", section.data().title().in(language)));
        getElement().setPropertyJson("sections", sections);
    }

    /**
     * Gives the page the text as it is stored, to be read before there is a line to the server, and where none can be had. Sent once and not
     * kept here; whether the person may read it is the caller's business.
     */
    public void showStored(Text text) {
        getElement().callJsFunction("showStored", stored(text, Instant.now()));
    }

    static ObjectNode stored(Text text, Instant at) {
        var stored = JSON.createObjectNode()
                .put("body", text.body().toString())
                .put("version", text.version())
                .put("at", at.toEpochMilli());
        stored.set("doc", DOCUMENTS.toJson(text.document()));
        return stored;
    }

    /** Whether there is to be a place for the comment tool before the server has said it over the line. */
    public void setCommenting(boolean commenting) {
        getElement().setProperty("commenting", commenting);
    }

    /** There is nothing beside the text: neither comments nor the library are offered. */
    public void setAlone() {
        getElement().setProperty("alone", true);
    }

    public void setEditable(boolean editable) {
        getElement().setProperty("editable", editable);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var labels = JSON.createObjectNode();
        EditorLabels.KEYS.forEach(key -> labels.put(key, getTranslation("editor." + key)));
        getElement().setPropertyJson("labels", labels);
    }

    public void insertLibraryItem(LibraryBlock block) {
        var json = reference(block.link(), block.item(), block.catalogue(), block.version());
        json.put("wording", block.wording().value());
        if (block.title() != null) {
            json.put("title", block.title());
        }
        block.paragraphs().forEach(json.putArray("paragraphs")::add);
        getElement().callJsFunction("insertLibraryItem", json);
    }

    public void insertCitation(Citation citation) {
        var json = reference(citation.link(), citation.item(), citation.catalogue(), citation.version());
        getElement().callJsFunction("insertCitation", json.put("label", citation.label()));
    }

    private static ObjectNode reference(String link, String item, String catalogue, int version) {
        return JSON.createObjectNode()
                .put("link", link)
                .put("item", item)
                .put("catalogue", catalogue)
                .put("version", version);
    }

    @Override
    public void focus() {
        getElement().callJsFunction("focusEditor");
    }

    public void scrollToAnchor(AnchorId anchor) {
        getElement().callJsFunction("scrollToAnchor", anchor.toString());
    }

    /** Scrolls to the first block or citation of a library item. */
    public void scrollToItem(String item) {
        getElement().callJsFunction("scrollToItem", item);
    }

    /** Selects what stood between two positions of a version, as soon as the text is there. */
    public void showRange(long version, int from, int to) {
        getElement().callJsFunction("showRange", (double) version, from, to);
    }

    public void scrollToBlock(String block) {
        getElement().callJsFunction("scrollToBlock", block);
    }

    /** Takes away the mark that a comment request leaves on the text it is about. */
    public void clearMark() {
        getElement().callJsFunction("clearMark");
    }

    public Registration addSaveStateListener(ComponentEventListener<EditorEvents.SaveStateEvent> listener) {
        return addListener(EditorEvents.SaveStateEvent.class, listener);
    }

    public Registration addWordsListener(ComponentEventListener<EditorEvents.WordsEvent> listener) {
        return addListener(EditorEvents.WordsEvent.class, listener);
    }

    public Registration addSelectionListener(ComponentEventListener<EditorEvents.SelectionEvent> listener) {
        return addListener(EditorEvents.SelectionEvent.class, listener);
    }

    public Registration addCommentRequestListener(ComponentEventListener<EditorEvents.CommentRequestEvent> listener) {
        return addListener(EditorEvents.CommentRequestEvent.class, listener);
    }

    public Registration addAnchorClickListener(ComponentEventListener<EditorEvents.AnchorClickEvent> listener) {
        return addListener(EditorEvents.AnchorClickEvent.class, listener);
    }

    public Registration addItemClickListener(ComponentEventListener<EditorEvents.ItemClickEvent> listener) {
        return addListener(EditorEvents.ItemClickEvent.class, listener);
    }

    public Registration addSectionClickListener(ComponentEventListener<EditorEvents.SectionClickEvent> listener) {
        return addListener(EditorEvents.SectionClickEvent.class, listener);
    }

    public Registration addOutlineListener(ComponentEventListener<EditorEvents.OutlineEvent> listener) {
        return addListener(EditorEvents.OutlineEvent.class, listener);
    }

    public Registration addPresenceListener(ComponentEventListener<EditorEvents.PresenceEvent> listener) {
        return addListener(EditorEvents.PresenceEvent.class, listener);
    }

    public Registration addLibraryWantedListener(ComponentEventListener<EditorEvents.LibraryWantedEvent> listener) {
        return addListener(EditorEvents.LibraryWantedEvent.class, listener);
    }

    public Registration addVersionListener(ComponentEventListener<EditorEvents.VersionEvent> listener) {
        return addListener(EditorEvents.VersionEvent.class, listener);
    }
}
