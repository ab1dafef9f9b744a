package org.mithaq.workshop.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mithaq.common.Language;
import org.mithaq.workshop.ballot.Ballot;
import org.mithaq.workshop.ballot.Option;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.outcome.ResultWords;

/** Speaks of a ballot in one language, whatever the interface speaks: a wall shows both. */
record Words(Language language, Ballot ballot) implements ResultWords.Speech {

    @Override
    public String say(String key, Object... arguments) {
        return I18NProvider.translate(language.locale(), key, arguments);
    }

    String question() {
        return ballot.question().in(language);
    }

    String title(OptionId id) {
        return ballot.option(id).map(option -> option.title().in(language)).orElse(id.value());
    }

    /** The title in the other language; empty where that is what {@link #title} shows, or nothing. */
    String otherTitle(OptionId id) {
        var other = ballot.option(id).map(Option::title).orElseThrow().exactly(language.other());
        return other.equals(title(id)) ? "" : other;
    }

    /** From 1, as it stands on the ballot. */
    int number(OptionId id) {
        return ballot.options().stream().map(Option::id).toList().indexOf(id) + 1;
    }

    @Override
    public String titles(Collection<OptionId> ids) {
        return list(
                ids.stream().map(id -> say("workshop.chart.quoted", title(id))).toList());
    }

    String list(List<String> parts) {
        return parts.stream().collect(Collectors.joining(say("workshop.chart.separator") + " "));
    }
}
