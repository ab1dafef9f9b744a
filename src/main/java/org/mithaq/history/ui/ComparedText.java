package org.mithaq.history.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.prose.Comparison.Entry;
import org.mithaq.prose.Comparison.Kind;
import org.mithaq.prose.Comparison.Segment;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;

/**
 * A text with what changed in it, to be read: new words underlined and old ones struck, each also in words for those who listen. Of what
 * stayed only the neighbours of changes are shown.
 */
final class ComparedText extends Div {

    private final List<Element> changes = new ArrayList<>();

    ComparedText(Language language) {
        addClassName("compared");
        getElement().setAttribute("lang", language.tag());
        getElement().setAttribute("dir", language.direction());
    }

    /** The changed blocks, in the order of the text. */
    List<Element> changes() {
        return changes;
    }

    void show(List<Entry> entries) {
        getElement().removeAllChildren();
        changes.clear();
        blocks(entries, getElement());
    }

    private static boolean stayed(Entry entry) {
        return entry.kind() == Kind.UNCHANGED && !entry.moved();
    }

    /** An empty line that came or went. */
    private static boolean saysNothing(Entry entry) {
        var node = entry.after() == null ? entry.before() : entry.after();
        var alone = entry.kind() == Kind.INSERTED || entry.kind() == Kind.DELETED;
        return alone
                && node != null
                && node.type().name().equals("paragraph")
                && node.content().isEmpty();
    }

    private void blocks(List<Entry> entries, Element into) {
        var skipped = 0;
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (saysNothing(entry)) {
                continue;
            }
            var beside = i > 0 && !stayed(entries.get(i - 1)) || i + 1 < entries.size() && !stayed(entries.get(i + 1));
            if (stayed(entry) && !beside) {
                skipped++;
                continue;
            }
            skip(skipped, into);
            skipped = 0;
            block(entry, into);
        }
        skip(skipped, into);
    }

    private void skip(int blocks, Element into) {
        if (blocks > 0) {
            var gap = element("p", into, "compared-gap");
            gap.setText(getTranslation("changes.same", blocks));
        }
    }

    private void block(Entry entry, Element into) {
        var node = Objects.requireNonNull(entry.after() == null ? entry.before() : entry.after());
        var leafOfChange = entry.blocks().isEmpty();
        var box = element(tag(node), into, "compared-" + entry.kind().name().toLowerCase(Locale.ROOT));
        if (!stayed(entry) && leafOfChange) {
            box.setAttribute("tabindex", "-1");
            changes.add(box);
        }
        if (entry.moved()) {
            note("changes.moved", box);
        }
        switch (entry.kind()) {
            case UNCHANGED -> whole(node, box);
            case INSERTED -> {
                said("changes.inserted", box);
                wholeIn("ins", node, box);
            }
            case DELETED -> {
                said("changes.deleted", box);
                wholeIn("del", node, box);
            }
            case CHANGED -> changed(entry, node, box);
        }
    }

    private void changed(Entry entry, Node node, Element box) {
        if (!entry.blocks().isEmpty()) {
            blocks(entry.blocks(), box);
            return;
        }
        if (entry.segments().isEmpty()) {
            note("changes.markup", box);
            whole(node, box);
            return;
        }
        if (!Objects.requireNonNull(entry.before()).type().equals(node.type())) {
            note("changes.markup", box);
        } else if (entry.segments().stream().allMatch(each -> each.kind() == Segment.Kind.KEPT)) {
            note("changes.markup", box);
        }
        entry.segments().forEach(segment -> segment(segment, box));
    }

    private void segment(Segment segment, Element box) {
        switch (segment.kind()) {
            case KEPT -> words(segment.after(), box);
            case FORMATTED -> {
                var part = element("span", box, "compared-formatted");
                part.setAttribute("title", getTranslation("changes.formatted"));
                words(segment.after(), part);
            }
            case INSERTED -> {
                said("changes.inserted", box);
                words(segment.after(), element("ins", box, null));
            }
            case DELETED -> {
                said("changes.deleted", box);
                words(segment.before(), element("del", box, null));
            }
        }
    }

    private void wholeIn(String tag, Node node, Element box) {
        if (node.isTextblock()) {
            words(node.content(), element(tag, box, null));
        } else {
            node.children().forEach(child -> wholeIn(tag, child, element(tag(child), box, null)));
        }
    }

    private void whole(Node node, Element box) {
        if (node.isTextblock()) {
            words(node.content(), box);
        } else {
            node.children().forEach(child -> whole(child, element(tag(child), box, null)));
        }
    }

    /** Footnotes in brackets after their place; citations by their label. */
    private static void words(Fragment content, Element into) {
        for (var node : content.children()) {
            var text = node.text();
            if (text != null) {
                formatted(node, text, into);
            } else if (node.type().name().equals("hard_break")) {
                into.appendChild(new Element("br"));
            } else if (node.type().inlineContent()) {
                into.appendChild(Element.createText(" [" + node.textContent() + "] "));
            } else {
                into.appendChild(Element.createText(node.attr("label") instanceof String label ? label : "§"));
            }
        }
    }

    private static void formatted(Node node, String text, Element into) {
        var place = into;
        for (var mark : node.marks()) {
            var tag =
                    switch (mark.type().name()) {
                        case "strong" -> "strong";
                        case "em" -> "em";
                        case "underline" -> "u";
                        default -> null;
                    };
            place = tag == null ? place : element(tag, place, null);
        }
        place.appendChild(Element.createText(text));
    }

    private static String tag(Node node) {
        return switch (node.type().name()) {
            case "heading" -> "h3";
            case "blockquote" -> "blockquote";
            case "bullet_list" -> "ul";
            case "ordered_list" -> "ol";
            case "list_item" -> "li";
            case "table" -> "table";
            case "table_row" -> "tr";
            case "table_cell" -> "td";
            case "table_header" -> "th";
            default -> node.isTextblock() ? "p" : "div";
        };
    }

    private static Element element(String tag, Element into, @Nullable String name) {
        var element = new Element(tag);
        if (name != null) {
            element.getClassList().add(name);
        }
        if (tag.equals("p") || tag.equals("h3")) {
            element.setAttribute("dir", "auto");
        }
        into.appendChild(element);
        return element;
    }

    private void note(String key, Element box) {
        element("span", box, "compared-note").setText(getTranslation(key));
    }

    /** Screen readers pass over underlines and strokes. */
    private void said(String key, Element box) {
        element("span", box, "visually-hidden").setText(getTranslation(key) + " ");
    }
}
