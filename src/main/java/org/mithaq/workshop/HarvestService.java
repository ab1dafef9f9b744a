package org.mithaq.workshop;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.SectionId;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what a workshop came to into the texts of its strategy, as suggestions. For those who run the workshop. */
@Service
public class HarvestService {

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
        /** A row at the end of the last table of the text. */
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
     * @throws Invalid when the text has no table for a row, or is too long; a text before it may have it then, and asking again goes on
     */
    public List<Provenance> put(Actor actor, WorkshopId id, UUID source, SectionId section, Form form) {
        var wanted = of(actor, id).stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow(NotFound::new);
        return strategies.bodies(section).stream()
                .map(body -> decisions.suggest(
                        actor, wanted.decision(id), body.id(), wording(wanted, form, text -> text.in(body.language()))))
                .toList();
    }

    private interface Saying {
        String in(Bilingual text);
    }

    private static Wording wording(Harvestable wanted, Form form, Saying saying) {
        return switch (form) {
            case PARAGRAPH -> Wording.Blocks.atEnd(Wording.Form.PARAGRAPHS, List.of(saying.in(wanted.text())));
            case LIST_ITEM -> Wording.Blocks.atEnd(Wording.Form.ITEMS, List.of(saying.in(wanted.text())));
            case TABLE_ROW ->
                new Wording.Row(wanted.cells().stream().map(saying::in).toList());
        };
    }
}
