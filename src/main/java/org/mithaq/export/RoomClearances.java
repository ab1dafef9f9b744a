package org.mithaq.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.review.Clearance;
import org.mithaq.review.CommentThread;
import org.mithaq.review.Reviews;
import org.mithaq.review.Threads;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Clearances and comments as the review room keeps them, with names instead of ids. */
@Component
final class RoomClearances implements ClearanceAnnex {

    private final Reviews reviews;
    private final Threads threads;
    private final Strategies strategies;
    private final People people;
    private final Ministries ministries;

    RoomClearances(Reviews reviews, Threads threads, Strategies strategies, People people, Ministries ministries) {
        this.reviews = reviews;
        this.threads = threads;
        this.strategies = strategies;
        this.people = people;
        this.ministries = ministries;
    }

    @Override
    public List<ExportModel.ClearanceRow> clearances(StrategyId strategy) {
        var rows = new ArrayList<ExportModel.ClearanceRow>();
        for (var review : reviews.all(strategy)) {
            for (var clearance : review.history()) {
                for (var text : clearance.texts()) {
                    rows.add(row(review.section(), clearance, text));
                }
            }
        }
        return rows;
    }

    private ExportModel.ClearanceRow row(Section section, Clearance clearance, Clearance.ClearedText text) {
        var person = people.find(clearance.person());
        var ministry = clearance.party().ministry().or(() -> person.flatMap(Person::ministry));
        return new ExportModel.ClearanceRow(
                section.number(),
                text.language(),
                clearance.party().scope().name().toLowerCase(Locale.ROOT),
                clearance.outcome().name().toLowerCase(Locale.ROOT),
                ministry.flatMap(ministries::find).map(Ministry::name).orElse(Bilingual.EMPTY),
                name(person),
                clearance.role().name(),
                clearance.remark(),
                clearance.at(),
                text.hash(),
                clearance.agrees() && !clearance.voided() && clearance.supersededAtOrNull() == null);
    }

    @Override
    public List<ExportModel.CommentThread> comments(StrategyId strategy) {
        var all = threads.all(strategy);
        var rows = new ArrayList<ExportModel.CommentThread>();
        for (var section : strategies.outline(strategy)) {
            all.stream()
                    .filter(thread -> thread.section().equals(section.id()))
                    .map(thread -> thread(section, thread))
                    .forEach(rows::add);
        }
        return rows;
    }

    private ExportModel.CommentThread thread(Section section, CommentThread thread) {
        Language language =
                thread.body().flatMap(strategies::body).map(Body::language).orElse(null);
        return new ExportModel.CommentThread(
                section.number(),
                language,
                thread.quote(),
                thread.resolved(),
                thread.comments().stream()
                        .map(comment -> new ExportModel.Comment(author(comment.author()), comment.at(), comment.text()))
                        .toList());
    }

    private Bilingual author(PersonId id) {
        return name(people.find(id));
    }

    private static Bilingual name(Optional<Person> person) {
        return person.map(Person::name).orElse(Bilingual.EMPTY);
    }
}
