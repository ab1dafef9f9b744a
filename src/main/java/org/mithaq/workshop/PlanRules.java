package org.mithaq.workshop;

import java.util.List;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.StrategyId;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.springframework.stereotype.Component;

/** What a plan may say: lengths, limits, and that what it points to is there. */
@Component
class PlanRules {

    static final int MOST_CARDS = 20;

    private final Strategies strategies;
    private final Library library;

    PlanRules(Strategies strategies, Library library) {
        this.strategies = strategies;
        this.library = library;
    }

    WorkshopData checked(WorkshopData data) {
        within(data.days(), 1, Workshop.MOST_DAYS, "workshop.refusal.days");
        within(data.seats(), 1, Workshop.MOST_SEATS, "workshop.refusal.seats");
        within(data.quorum().least(), 0, Workshop.MOST_SEATS, "workshop.refusal.quorum");
        if (data.startsOn().getYear() < 2000 || data.startsOn().getYear() > 2200) {
            throw new Invalid("workshop.refusal.date");
        }
        return new WorkshopData(
                Checked.required(data.title(), 300),
                Checked.optional(data.purpose(), 1_000),
                data.rule(),
                data.language(),
                data.startsOn(),
                data.startsAt(),
                data.days(),
                data.seats(),
                data.quorum());
    }

    ItemData checked(StrategyId strategy, ItemData data) {
        within(data.minutes(), 1, Agenda.MOST_MINUTES, "workshop.refusal.minutes");
        data.section().ifPresent(id -> strategies
                .section(id)
                .filter(section -> section.strategy().equals(strategy))
                .orElseThrow(NotFound::new));
        return new ItemData(
                data.kind(),
                Checked.required(data.title(), 300),
                data.minutes(),
                data.sectionOrNull(),
                Checked.optional(data.question(), 1_000),
                cards(data.cards()));
    }

    static void day(Workshop workshop, int day) {
        within(day, 1, workshop.data().days(), "workshop.refusal.day");
    }

    private List<String> cards(List<String> cards) {
        if (cards.size() > MOST_CARDS) {
            throw new Invalid("workshop.refusal.tooManyCards", MOST_CARDS);
        }
        for (var card : cards) {
            try {
                if (library.find(new ItemId(card)).isEmpty()) {
                    throw new Invalid("workshop.refusal.card", card);
                }
            } catch (NotFound malformed) {
                throw new Invalid("workshop.refusal.card", card);
            }
        }
        return cards.stream().distinct().toList();
    }

    private static void within(int value, int least, int most, String key) {
        if (value < least || value > most) {
            throw new Invalid(key, least, most);
        }
    }
}
