package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.common.ui.Isolated;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Plenary.Proposed;
import org.mithaq.workshop.Plenary.Row;
import org.mithaq.workshop.Plenary.Spot;
import org.mithaq.workshop.reading.Line;

/**
 * The text before the room in numbered lines, Arabic and English side by side, block beside block. The line that is read is marked and
 * kept in sight; only what has changed is drawn anew, so that nothing jumps while people read.
 */
final class ReadingText extends Div {

    private static final String NOW = "reading-now";

    private final @Nullable Consumer<Spot> chosen;
    private final List<Drawn> drawn = new ArrayList<>();
    private final Map<Drawn, Object> states = new HashMap<>();
    private @Nullable Object shown;

    private record Drawn(Language language, Line line, Div element, Div words) {}

    /** @param chosen what a click on a line does; nothing without */
    ReadingText(@Nullable Consumer<Spot> chosen) {
        this.chosen = chosen;
        addClassName("reading-text");
        if (chosen != null) {
            addClassName("reading-chooses");
        }
        // it scrolls, so the keyboard must reach it
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("workshop.reading.text"));
    }

    void show(Plenary plenary) {
        var text = List.of(plenary.reading().id(), plenary.reading().texts());
        if (!text.equals(shown)) {
            shown = text;
            draw(plenary);
        }
        for (var one : drawn) {
            var now = plenary.current(one.language()).filter(one.line()::equals).isPresent();
            one.element().setClassName(NOW, now);
            if (now) {
                one.element().getElement().setAttribute("aria-current", "true");
            } else {
                one.element().getElement().removeAttribute("aria-current");
            }
            words(one, plenary);
        }
        getElement()
                .setAttribute(
                        "data-languages", String.valueOf(languages(plenary).size()));
        scroll();
    }

    static List<Language> languages(Plenary plenary) {
        return Stream.of(Language.AR, Language.EN)
                .filter(language -> plenary.reading().text(language).isPresent())
                .toList();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        scroll();
    }

    private void scroll() {
        if (isAttached()) {
            getElement()
                    .executeJs("const lines = [...this.querySelectorAll('." + NOW + "')]; if (lines.length) {"
                            + " const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;"
                            + " const to = Math.min(...lines.map((line) => line.offsetTop)) - this.clientHeight / 6;"
                            + " this.scrollTo({ top: Math.max(0, to), behavior: calm ? 'auto' : 'smooth' }); }");
        }
    }

    private void draw(Plenary plenary) {
        removeAll();
        drawn.clear();
        states.clear();
        var languages = languages(plenary);
        var blocks = languages.stream()
                .mapToInt(language -> plenary.rows(language).isEmpty()
                        ? 0
                        : plenary.rows(language).getLast().line().block())
                .max()
                .orElse(0);
        for (var block = 1; block <= blocks; block++) {
            var pair = new Div();
            pair.addClassName("reading-block");
            for (var language : languages) {
                var side = new Div();
                side.addClassName("reading-side");
                side.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
                for (var row : plenary.rows(language)) {
                    if (row.line().block() == block) {
                        side.add(line(language, row));
                    }
                }
                pair.add(side);
            }
            add(pair);
        }
    }

    private Div line(Language language, Row row) {
        var number = new Isolated(row.line().number());
        number.addClassName("reading-number");
        var words = new Div();
        words.addClassName("reading-words");
        var element = new Div(number, words);
        element.addClassName("reading-line");
        element.setClassName("reading-heading", row.heading());
        var choose = chosen;
        if (choose != null) {
            element.addClickListener(click ->
                    choose.accept(new Spot(row.line().block(), row.line().sentence())));
        }
        drawn.add(new Drawn(language, row.line(), element, words));
        return element;
    }

    /** The words of a line with what was adopted, and how much is proposed to it. */
    private void words(Drawn one, Plenary plenary) {
        var here = plenary.amendments().stream()
                .filter(each -> each.amendment().language() == one.language()
                        && each.here().filter(one.line()::equals).isPresent())
                .toList();
        var adopted = here.stream().filter(Proposed::isAwaited).toList();
        var open = here.stream().filter(each -> each.amendment().isOpen()).count();
        var state = List.of(adopted.stream().map(each -> each.amendment().id()).toList(), open);
        if (state.equals(states.put(one, state))) {
            return;
        }
        one.words().removeAll();
        one.words().add(worded(one.language(), one.line(), adopted));
        if (open > 0) {
            var count = new Span(getTranslation("workshop.reading.proposed", open));
            count.addClassNames("reading-count");
            count.getElement().setAttribute("dir", "auto");
            one.words().add(count);
        }
    }

    /** A line as the room has it: with what was adopted and does not stand in the text by itself. */
    static Worded worded(Plenary plenary, Language language, Line line) {
        return worded(
                language,
                line,
                plenary.amendments().stream()
                        .filter(Proposed::isAwaited)
                        .filter(each -> each.amendment().language() == language
                                && each.here().filter(line::equals).isPresent())
                        .toList());
    }

    private static Worded worded(Language language, Line line, List<Proposed> adopted) {
        var changed = adopted.stream()
                .filter(each -> each.amendment().kind() != Kind.ADD)
                .findFirst();
        var words = changed.map(Worded::of).orElseGet(() -> Worded.plain(line.text(), language));
        adopted.stream()
                .filter(each -> each.amendment().kind() == Kind.ADD)
                .forEach(each -> words.added(each.amendment().text()));
        return words;
    }
}
