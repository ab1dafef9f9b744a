package org.mithaq.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.GroupWork.Done;
import org.mithaq.workshop.Harvestable.FromGroup;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.stereotype.Component;

/**
 * What groups reported as agreed, line by line, since one line may belong in another section than the next; and the views of their
 * minorities, each as a whole. A line is named by its words: reported again in a later version, it is the same.
 */
@Component
class ReportHarvest implements Harvestable.Source {

    private final GroupWork work;

    ReportHarvest(GroupWork work) {
        this.work = work;
    }

    @Override
    public List<Harvestable> of(Workshop workshop) {
        return work.of(workshop).stream().flatMap(this::of).toList();
    }

    private Stream<Harvestable> of(Done done) {
        var agreed = done.report()
                .data()
                .agreed()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .map(line -> harvestable(done, Kind.GROUP_TEXT, new Bilingual(line, line), line));
        var minority = Stream.of(done.report().data().minority().strip())
                .filter(view -> !view.isEmpty())
                .map(view -> harvestable(
                        done,
                        Kind.RESERVATION,
                        new Bilingual(minority(done, view, Language.AR), minority(done, view, Language.EN)),
                        view));
        return Stream.concat(agreed, minority);
    }

    private static Harvestable harvestable(Done done, Kind kind, Bilingual text, String verbatim) {
        var group = done.group().id();
        return new Harvestable(
                UUID.nameUUIDFromBytes(
                        "%s %s %s".formatted(group, kind, verbatim).getBytes(UTF_8)),
                kind,
                done.item().id(),
                group.value(),
                null,
                text,
                List.of(text),
                verbatim,
                FromGroup.report(done.name()));
    }

    private static String minority(Done done, String view, Language language) {
        return Wordbook.in(language)
                .say("workshop.harvest.minority", done.name().in(language), view);
    }
}
