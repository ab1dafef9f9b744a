package org.mithaq.workshop;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.outcome.Wordbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what a workshop came to into the texts of its strategy, as suggestions. For those who run the workshop. */
@Service
public class HarvestService {

    /** The columns of an action plan that is made here. */
    private static final List<String> PLAN = List.of(
            "workshop.t3.col.action",
            "workshop.t3.col.owner",
            "workshop.t3.col.due",
            "workshop.t3.col.indicator",
            "workshop.t3.col.source");

    private final Chair chair;
    private final Strategies strategies;
    private final DecisionsInText decisions;
    private final List<Harvestable.Source> sources;
    private final TransactionTemplate reading;

    HarvestService(
            Chair chair,
            Strategies strategies,
            DecisionsInText decisions,
            List<Harvestable.Source> sources,
            PlatformTransactionManager transactions) {
        this.chair = chair;
        this.strategies = strategies;
        this.decisions = decisions;
        this.sources = sources;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** As what it goes into a text. */
    public enum Form {
        PARAGRAPH,
        LIST_ITEM,
        /** A row at the end of the last table of the text; where there is none, of a new action plan. */
        TABLE_ROW
    }

    /** All that can be brought in, whether or not it was before. */
    public List<Harvestable> of(Actor actor, WorkshopId id) {
        return List.copyOf(Objects.requireNonNull(reading.execute(status -> {
            var workshop = chair.run(actor, id);
            return sources.stream()
                    .flatMap(source -> source.of(workshop).stream())
                    .toList();
        })));
    }

    /**
     * Suggests it in every language of a section; what is in a text already is not put there twice.
     *
     * @throws NotFound when it is no longer there
     * @throws Invalid when the table of the text has too few columns, or the text is too long; a text before it may have it then, and asking
     *     again goes on
     */
    public List<Provenance> put(Actor actor, WorkshopId id, UUID source, SectionId section, Form form) {
        var workshop = chair.run(actor, id);
        var wanted = of(actor, id).stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow(NotFound::new);
        return strategies.bodies(section).stream()
                .map(body -> decisions.suggest(
                        actor, wanted.decision(id), body.id(), wording(wanted, form, workshop, body.language())))
                .toList();
    }

    private static Wording wording(Harvestable wanted, Form form, Workshop workshop, Language language) {
        var text = wanted.text().in(language);
        return switch (form) {
            case PARAGRAPH -> Wording.Blocks.atEnd(Wording.Form.PARAGRAPHS, List.of(text));
            case LIST_ITEM -> Wording.Blocks.atEnd(Wording.Form.ITEMS, List.of(text));
            case TABLE_ROW ->
                new Wording.Row(
                        wanted.cells().stream().map(cell -> cell.in(language)).toList(),
                        PLAN.stream().map(key -> Wordbook.in(language).say(key)).toList(),
                        source(workshop, language));
        };
    }

    private static String source(Workshop workshop, Language language) {
        var words = Wordbook.in(language);
        var data = workshop.data();
        return words.say("workshop.harvest.source", data.title().in(language), words.day(data.startsOn()));
    }
}
