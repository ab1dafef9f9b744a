package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Plenary.Spot;
import org.mithaq.workshop.PlenaryService;
import org.mithaq.workshop.Workshop;

/** Reading a text before the room: put one before it, go from line to line, decide what is proposed. */
final class ReadingPanel extends Section {

    private final PlenaryService plenaries;
    private final Actor actor;
    private final Runnable drawn;
    private final ReadingChoice choice;
    private final Div head = new Div();
    private final Div steps = new Div();
    private final ReadingText text;
    private final AmendmentList amendments;
    private @Nullable Plenary shown;

    /** @param drawn reads and draws the console anew */
    ReadingPanel(PlenaryServices services, Actor actor, Runnable drawn) {
        this.plenaries = services.plenaries();
        this.actor = actor;
        this.drawn = drawn;
        addClassNames("card", "reading");
        choice = new ReadingChoice(services, actor, drawn);
        text = new ReadingText(this::go);
        amendments = new AmendmentList(services, actor, drawn);
        head.addClassName("reading-head");
        steps.addClassName("reading-steps");
        add(choice, head, steps, text, amendments);
        shortcut(Key.ARROW_DOWN, true);
        shortcut(Key.ARROW_UP, false);
    }

    private void shortcut(Key key, boolean forward) {
        Shortcuts.addShortcutListener(this, () -> step(forward), key, KeyModifier.ALT);
        Shortcuts.addShortcutListener(text, () -> step(forward), key).listenOn(text);
    }

    /** @return how many amendments wait for a decision */
    int show(Workshop workshop, @Nullable AgendaItem item, Names names) {
        var now = plenaries.now(actor, workshop.id());
        choice.setVisible(now.isEmpty());
        head.setVisible(now.isPresent());
        steps.setVisible(now.isPresent());
        text.setVisible(now.isPresent());
        if (now.isEmpty()) {
            choice.show(workshop, item);
        } else if (!now.get().equals(shown)) {
            head(now.get());
            steps(now.get());
            text.show(now.get());
        }
        amendments.show(workshop, now, names);
        shown = now.orElse(null);
        return now.map(Plenary::amendments).stream()
                .flatMap(all -> all.stream().filter(each -> each.amendment().isOpen()))
                .mapToInt(each -> 1)
                .sum();
    }

    private void head(Plenary plenary) {
        head.removeAll();
        var reading = plenary.reading();
        var close = new Button(getTranslation("workshop.reading.close"), click -> {
            Says.trying(this, () -> plenaries.close(actor, reading.id(), reading.version()));
            drawn.run();
        });
        close.setId("close-reading");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        head.add(
                new H2(
                        new Isolated(plenary.number()),
                        new Span(" "),
                        new ContentText(InterfaceLanguage.of(plenary.title()))),
                close);
        if (plenary.changed()) {
            var renew = new Button(getTranslation("workshop.reading.renew"), click -> {
                Says.trying(this, () -> plenaries.renew(actor, reading.id(), reading.version()));
                drawn.run();
            });
            renew.setId("renew-reading");
            var notice = new Div(new Paragraph(getTranslation("workshop.reading.changed")), renew);
            notice.addClassName("reading-notice");
            notice.getElement().setAttribute("role", "status");
            head.add(notice);
        }
    }

    private void steps(Plenary plenary) {
        steps.removeAll();
        var at = new Span(
                new Span(getTranslation("workshop.reading.line") + " "),
                new Isolated(
                        new Spot(plenary.reading().block(), plenary.reading().sentence()).toString()));
        at.addClassName("reading-at");
        at.getElement().setAttribute("role", "status");
        var next = step("next-line", plenary.next());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var keys = new Span(getTranslation("workshop.reading.keys"));
        keys.addClassNames("quiet", "small");
        steps.add(step("previous-line", plenary.previous()), at, next, keys);
    }

    private Button step(String id, Optional<Spot> to) {
        var button = new Button(getTranslation("workshop.reading." + id), click -> {
            to.ifPresent(this::go);
            Says.focus(id);
        });
        button.setId(id);
        button.setEnabled(to.isPresent());
        return button;
    }

    private void step(boolean forward) {
        Optional.ofNullable(shown)
                .flatMap(plenary -> forward ? plenary.next() : plenary.previous())
                .ifPresent(this::go);
    }

    private void go(Spot spot) {
        var plenary = shown;
        if (plenary != null) {
            var reading = plenary.reading();
            Says.trying(this, () -> plenaries.read(actor, reading.id(), reading.version(), spot));
            drawn.run();
        }
    }
}
