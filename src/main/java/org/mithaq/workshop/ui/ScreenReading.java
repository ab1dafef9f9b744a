package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Plenary.Proposed;
import org.mithaq.workshop.PlenaryService;
import org.mithaq.workshop.WorkshopId;

/** The text under discussion on the wall: numbered lines in large type, the one that is read marked, below it what is proposed to it. */
final class ScreenReading extends Div {

    /** More than these do not fit on the wall and stay on the console. */
    private static final int MOST = 3;

    private final PlenaryService plenaries;
    private final Actor actor;
    private final Runnable drawn;
    private final Div title = new Div();
    private final ReadingText text = new ReadingText(null);
    private final Div proposals = new Div();
    private @Nullable Plenary shown;

    /** @param drawn reads and draws the screen anew */
    ScreenReading(PlenaryService plenaries, Actor actor, Runnable drawn) {
        this.plenaries = plenaries;
        this.actor = actor;
        this.drawn = drawn;
        addClassName("projector-reading");
        title.addClassName("reading-title");
        proposals.addClassName("reading-proposals");
        proposals.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        proposals.getElement().setAttribute("aria-label", getTranslation("workshop.amendments"));
        add(title, text, proposals);
        setVisible(false);
        // the keys of the remote that a speaker holds
        for (var key : List.of(Key.ARROW_DOWN, Key.PAGE_DOWN)) {
            Shortcuts.addShortcutListener(this, () -> step(true), key);
        }
        for (var key : List.of(Key.ARROW_UP, Key.PAGE_UP)) {
            Shortcuts.addShortcutListener(this, () -> step(false), key);
        }
    }

    /** @return whether a text is before the room */
    boolean show(WorkshopId workshop, Names names) {
        var now = plenaries.now(actor, workshop);
        setVisible(now.isPresent());
        if (now.isEmpty()) {
            shown = null;
            return false;
        }
        if (!now.get().equals(shown)) {
            shown = now.get();
            draw(now.get(), names);
        }
        return true;
    }

    private void draw(Plenary plenary, Names names) {
        title.removeAll();
        title.add(new Isolated(plenary.number()));
        for (var language : List.of(Language.AR, Language.EN)) {
            var words = plenary.title().exactly(language);
            if (!words.isBlank()) {
                var line = new Span(words);
                line.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
                title.add(line);
            }
        }
        text.show(plenary);
        proposals.removeAll();
        var here = plenary.amendments().stream()
                .filter(each -> isRead(plenary, each))
                .toList();
        here.stream().limit(MOST).forEach(each -> proposals.add(new AmendmentCard(each, whose(each, names))));
        if (here.size() > MOST) {
            var more = new Span(getTranslation("workshop.reading.more", here.size() - MOST));
            more.addClassName("reading-more");
            proposals.add(more);
        }
        proposals.setVisible(!here.isEmpty());
    }

    /** Open, or just adopted, and about the line that is read. */
    private static boolean isRead(Plenary plenary, Proposed each) {
        var amendment = each.amendment();
        var asked = amendment.isOpen() || each.isAwaited();
        return asked
                && each.here().equals(plenary.current(amendment.language()))
                && each.here().isPresent();
    }

    /** Delegations speak on the wall, not people. */
    private static String whose(Proposed each, Names names) {
        return names.delegation(each.by());
    }

    private void step(boolean forward) {
        Optional.ofNullable(shown).ifPresent(plenary -> {
            var spot = forward ? plenary.next() : plenary.previous();
            spot.ifPresent(to -> Says.trying(
                    this,
                    () -> plenaries.read(
                            actor, plenary.reading().id(), plenary.reading().version(), to)));
            drawn.run();
        });
    }
}
