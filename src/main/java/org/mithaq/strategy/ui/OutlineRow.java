package org.mithaq.strategy.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Set;
import org.mithaq.account.Person;
import org.mithaq.common.Language;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService.Progress;

/** One section in the outline of the overview: number, title and lead, state, words, coverage, people. */
final class OutlineRow extends Div {

    private final Section section;
    private final Anchor link;

    OutlineRow(Section section, Progress progress, Set<Language> languages, Collection<Person> people) {
        this.section = section;
        addClassName("outline-row");
        link = new Anchor(StrategyRoutes.desk(section.strategy(), section.id()));
        link.add(new ContentText(InterfaceLanguage.of(section.data().title())));
        link.addClassName("outline-title");
        var number = new Isolated(section.number());
        number.addClassName("outline-number");
        add(number, new Div(link, under()), StateBadge.of(section.state()), words(progress, languages));
        add(coverage(progress), faces(people));
    }

    Section section() {
        return section;
    }

    void focusTitle() {
        link.focus();
    }

    private Div under() {
        var under = new Div();
        under.addClassNames("small", "quiet");
        under.add(new ContentText(InterfaceLanguage.of(section.data().lead())));
        var deadline = section.data().deadline();
        if (deadline != null) {
            under.add(new Span(getTranslation("strategy.row.deadline")), new Isolated(deadline.toString()));
        }
        return under;
    }

    private Div words(Progress progress, Set<Language> languages) {
        var words = new Div();
        words.addClassNames("outline-words", "small", "numbers");
        var target = section.data().words();
        if (target == null) {
            var none = new Span(getTranslation("strategy.form." + section.data().form()));
            none.addClassName("quiet");
            words.add(none);
        }
        languages.stream()
                .sorted()
                .filter(language -> target != null || progress.words(section.id(), language) > 0)
                .map(language -> new WordMeter(progress.words(section.id(), language), target, language))
                .forEach(words::add);
        return words;
    }

    private Span coverage(Progress progress) {
        var known = progress.coverage().get(section.id());
        var cell = new Span();
        cell.addClassNames("outline-coverage", "small", "numbers");
        if (known != null && known.suggested() > 0) {
            cell.add(new Span(getTranslation("strategy.row.coverage")));
            cell.add(new Isolated(known.answered() + " / " + known.suggested()));
        }
        return cell;
    }

    private static Span faces(Collection<Person> people) {
        var faces = new Span();
        faces.addClassName("outline-people");
        for (var person : people) {
            var face = new Avatar(InterfaceLanguage.of(person.name()));
            face.setTooltipEnabled(true);
            face.addThemeVariants(AvatarVariant.SMALL);
            faces.add(face);
        }
        return faces;
    }
}
