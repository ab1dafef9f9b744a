package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Origin;
import org.mithaq.workshop.Origin.Course;
import org.mithaq.workshop.Origin.Fate;
import org.mithaq.workshop.Origin.Spot;
import org.mithaq.workshop.Origin.Vote;
import org.mithaq.workshop.outcome.BallotWords;
import org.mithaq.workshop.outcome.Proceedings.Voice;
import org.mithaq.workshop.outcome.Wordbook;

/** One decision of a workshop: the words, when and how they were decided, and what became of them in the text. */
final class OriginCard extends Article {

    private final DescriptionList facts = new DescriptionList();

    OriginCard(Origin origin, OriginPanel.Jump jump) {
        addClassName("origin");
        var verbatim = new Paragraph(new ContentText(origin.decision().verbatim()));
        verbatim.addClassName("origin-words");
        facts.addClassName("origin-facts");
        add(head(origin), verbatim, facts);
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(InterfaceLanguage.current().locale())
                .withZone(ZoneId.systemDefault());
        fact("workshop.origin.when", new Span(when.format(origin.decidedAt())));
        fact("workshop.origin.workshop", workshop(origin));
        origin.course().ifPresentOrElse(this::course, () -> add(quiet("workshop.origin.closed")));
        origin.spots().forEach(spot -> add(spot(origin, spot, jump)));
    }

    private H4 head(Origin origin) {
        var number = origin.course().flatMap(Course::number);
        return new H4(
                number.isPresent()
                        ? getTranslation("workshop.origin.amendment", number.get())
                        : getTranslation(
                                "workshop.harvest.kind." + origin.decision().kind()));
    }

    private static Component workshop(Origin origin) {
        var title = new ContentText(InterfaceLanguage.of(origin.workshop()));
        return origin.course()
                .<Component>map(course -> new Anchor(Addresses.outcome(course.workshop()), title))
                .orElse(title);
    }

    private void course(Course course) {
        course.item().ifPresent(item -> fact("workshop.origin.item", new ContentText(InterfaceLanguage.of(item))));
        course.group().ifPresent(group -> fact("workshop.origin.group", new ContentText(InterfaceLanguage.of(group))));
        course.vote().ifPresentOrElse(this::vote, () -> {
            if (course.number().isPresent()) {
                fact("workshop.origin.how", new Span(getTranslation("workshop.origin.withoutBallot")));
            }
        });
    }

    private void vote(Vote vote) {
        var said = new BallotWords(vote.result(), InterfaceLanguage.current());
        fact("workshop.origin.ballot", new ContentText(said.question()));
        fact("workshop.origin.how", new Span(said.method()));
        if (!vote.voidReason().isEmpty()) {
            var words = new ContentText(vote.voidReason());
            var line = new Paragraph(new Span(getTranslation("workshop.t3.void") + " "), words);
            line.addClassName("origin-warning");
            add(line);
            return;
        }
        var figures = vote.option().map(said::figures).orElse("");
        fact("workshop.origin.result", new ContentText(figures.isEmpty() ? said.decision() : figures));
        fact("workshop.origin.turnout", new ContentText(said.turnout()));
        if (!vote.intact()) {
            var broken = new Paragraph(getTranslation("workshop.t3.broken"));
            broken.addClassName("origin-warning");
            add(broken);
        }
        vote.voices().forEach(voice -> add(voice(voice)));
    }

    private static Div voice(Voice voice) {
        var by = new Span(Wordbook.in(InterfaceLanguage.current()).voiced(voice));
        by.addClassNames("quiet", "small");
        var words = new Paragraph(new ContentText(voice.reason()));
        words.addClassName("origin-voice");
        return new Div(by, words);
    }

    private Div spot(Origin origin, Spot spot, OriginPanel.Jump jump) {
        var language = getTranslation("strategy.language." + spot.language().tag());
        var state = new Paragraph(getTranslation("workshop.origin.fate." + spot.fate(), language));
        state.addClassNames("small", spot.fate() == Fate.GONE ? "origin-warning" : "quiet");
        var line = new Div(state);
        line.addClassName("origin-spot");
        if (spot.fate() == Fate.EDITED) {
            line.add(new Paragraph(new ContentText(spot.words())));
        }
        if (spot.isThere()) {
            var show = new Button(
                    getTranslation("workshop.origin.show", language),
                    click -> jump.to(spot.body(), spot.language(), spot.version(), spot.from(), spot.to()));
            show.addThemeVariants(ButtonVariant.TERTIARY);
            show.addClassName("origin-show");
            show.setAriaLabel(getTranslation(
                    "workshop.origin.showThis", language, origin.decision().verbatim()));
            line.add(show);
        }
        return line;
    }

    private void fact(String key, Component what) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(what));
    }

    private Paragraph quiet(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassNames("quiet", "small");
        return line;
    }
}
