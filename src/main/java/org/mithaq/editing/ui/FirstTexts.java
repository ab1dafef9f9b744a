package org.mithaq.editing.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.editing.ReadableTexts.Opened;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The texts that a page brings along itself, to be read and written before its view is there ({@code frontend/first-text}). Whether the
 * person may read and write them is the caller's business.
 */
public record FirstTexts(PersonId person, Section section, List<Section> outline, List<FirstText> texts) {

    /** What only pages with such texts need is marked so by the build. */
    private static final String ONLY_HERE = "[data-first-text]";

    private static final JsonMapper JSON = JsonMapper.shared();

    public record FirstText(Body body, Opened opened) {}

    /** Takes out of a page without texts what it would fetch for them. */
    public static void none(Document page) {
        page.select(ONLY_HERE).remove();
    }

    /**
     * @param language of the interface, into which keys are translated
     * @param demo whether every page says that this is a demo
     */
    public void into(Document page, Language language, boolean demo, UnaryOperator<String> translated) {
        var json = JSON.createObjectNode()
                .put("number", section.number())
                .put("heading", section.data().title().in(language));
        json.set("labels", EditorJson.labels(translated));
        if (demo) {
            json.put("banner", translated.apply("account.demo.banner"));
        }
        var all = json.putArray("texts");
        texts.forEach(one -> all.add(json(one)));
        // Nothing in it ends the element, whatever a text says
        var data = json.toString().replace("<", "\\u003c");
        var script = new Element("script").attr("type", "application/json").attr("id", "first-text");
        page.body().prependChild(script.appendChild(new DataNode(data)));
    }

    private ObjectNode json(FirstText one) {
        var body = one.body();
        var opened = one.opened();
        var language = body.language();
        var json = JSON.createObjectNode()
                .put("title", section.data().title().in(language))
                .put("body", body.id().toString())
                .put("strategy", body.strategy().toString())
                .put("lang", language.tag())
                .put("dir", language.direction())
                .put("person", person.toString())
                .put("commenting", opened.comment());
        json.set("sections", EditorJson.sections(outline, language));
        var stored = EditorJson.stored(opened.text(), Instant.now());
        stored.putObject("may")
                .put("edit", opened.edit())
                .put("suggest", opened.suggest())
                .put("comment", opened.comment());
        json.set("stored", stored);
        return json;
    }
}
