package org.mithaq.finding.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.mithaq.common.ui.ContentText;
import org.mithaq.finding.Found;
import org.mithaq.finding.Hit;
import org.mithaq.strategy.ui.StrategyRoutes;

/** One place in the list: its words in what is around them, what they would become, and the way to it in the text. */
final class HitRow extends ListItem {

    @Tag("mark")
    static final class Marked extends HtmlComponent {}

    @Tag("del")
    static final class Old extends HtmlComponent {}

    @Tag("ins")
    static final class New extends HtmlComponent {}

    private final Found.InText text;
    private final Hit hit;
    private final Checkbox chosen = new Checkbox();
    private final Anchor link = new Anchor();
    private final Button replace;

    HitRow(Found.InText text, Hit hit, Runnable changed, Consumer<List<Hit>> replaceNow) {
        this.text = text;
        this.hit = hit;
        addClassName("find-hit");
        var possible = text.writable() && hit.replaceable();
        chosen.setAriaLabel(getTranslation("finding.choose", hit.words()));
        chosen.setEnabled(possible);
        chosen.setValue(possible && !text.underReview());
        chosen.addValueChangeListener(change -> changed.run());
        link.setHref(StrategyRoutes.desk(text.body().strategy(), text.section().id()) + "?view="
                + text.body().language().tag() + "&hit=" + hit.version() + "." + hit.from() + "." + hit.to());
        link.addClassName("find-excerpt");
        link.getElement().setAttribute("dir", text.body().language().direction());
        link.getElement().setAttribute("lang", text.body().language().tag());
        replace = new Button(getTranslation("finding.replace"), click -> replaceNow.accept(List.of(hit)));
        replace.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        replace.setEnabled(possible);
        var where = new Div(new Span(getTranslation("finding.place." + hit.place())));
        where.addClassNames("small", "quiet");
        if (!hit.heading().isEmpty()) {
            where.add(new Span(" · "), new ContentText(hit.heading()));
        }
        if (!hit.replaceable()) {
            where.add(new Span(" · " + getTranslation("finding.fromLibrary")));
        }
        var what = new Div(link, where);
        what.addClassName("find-what");
        add(chosen, what, replace);
    }

    /** Shows what the words would become; nothing while no other words are typed. */
    void preview(String replacement) {
        link.removeAll();
        link.add(new Span(hit.before()));
        var becomes = text.writable() && hit.replaceable() && !replacement.isEmpty();
        if (becomes) {
            var old = new Old();
            old.getElement().setText(hit.words());
            link.add(old);
            var other = new New();
            other.getElement().setText(replacement);
            other.getElement().setAttribute("dir", "auto");
            link.add(other);
        } else {
            var mark = new Marked();
            mark.getElement().setText(hit.words());
            link.add(mark);
        }
        link.add(new Span(hit.after()));
        replace.setAriaLabel(getTranslation("finding.replace.label", hit.words()));
    }

    boolean isChosen() {
        return chosen.isEnabled() && chosen.getValue();
    }

    Hit hit() {
        return hit;
    }
}
