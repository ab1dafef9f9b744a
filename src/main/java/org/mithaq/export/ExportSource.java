package org.mithaq.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mithaq.account.Actor;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Images;
import org.mithaq.editing.Texts;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.library.VerificationNote;
import org.mithaq.prose.DocumentHash;
import org.mithaq.prose.Pictures;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers a document from the rooms into one frozen model. Rights are the caller's business. */
@Component
class ExportSource {

    private static final String TOOL = "Mithaq 0.1";

    private final Strategies strategies;
    private final Texts texts;
    private final Images images;
    private final Library library;
    private final People people;
    private final ObjectProvider<CoverageAnnex> coverage;
    private final ObjectProvider<ClearanceAnnex> clearances;
    private final ObjectProvider<LastChange> lastChange;

    ExportSource(
            Strategies strategies,
            Texts texts,
            Images images,
            Library library,
            People people,
            ObjectProvider<CoverageAnnex> coverage,
            ObjectProvider<ClearanceAnnex> clearances,
            ObjectProvider<LastChange> lastChange) {
        this.strategies = strategies;
        this.texts = texts;
        this.images = images;
        this.library = library;
        this.people = people;
        this.coverage = coverage;
        this.clearances = clearances;
        this.lastChange = lastChange;
    }

    /** @throws NotFound when there is no such strategy */
    ExportModel gather(Actor actor, StrategyId id) {
        var strategy = strategies.find(id).orElseThrow(NotFound::new);
        var sections = sections(id);
        var covers = ExportWish.annexesOf(strategy.data().template()).contains(ExportWish.Annex.COVERAGE);
        var rows = coverage.stream()
                .filter(annex -> covers)
                .flatMap(annex -> annex.rows(actor, id).stream())
                .toList();
        var cleared = clearances.stream()
                .flatMap(annex -> annex.clearances(id).stream())
                .toList();
        var comments = clearances.stream()
                .flatMap(annex -> annex.comments(id).stream())
                .toList();
        var items = items(sections);
        var document = new ExportModel.Document(
                id.toString(),
                strategy.data(),
                strategy.state(),
                VersionHash.of(strategy.data(), sections),
                time(strategy, cleared),
                TOOL);
        return new ExportModel(document, sections, rows, cleared, comments, items, notes(items), images(id, sections));
    }

    private List<ExportModel.ExportedSection> sections(StrategyId id) {
        var result = new ArrayList<ExportModel.ExportedSection>();
        var levels = new HashMap<Object, Integer>();
        for (var section : strategies.outline(id)) {
            var parent = section.parentOrNull();
            var level = parent == null ? 1 : levels.getOrDefault(parent, 1) + 1;
            levels.put(section.id(), level);
            result.add(new ExportModel.ExportedSection(
                    section.id().toString(),
                    parent == null ? null : parent.toString(),
                    level,
                    section.number(),
                    section.data(),
                    section.state(),
                    assignees(section),
                    bodies(section)));
        }
        return result;
    }

    private List<ExportModel.Assignee> assignees(Section section) {
        return people.byId(section.assignees()).values().stream()
                .sorted(java.util.Comparator.comparing(Person::login))
                .map(person -> new ExportModel.Assignee(person.login(), person.name()))
                .toList();
    }

    private Map<Language, ExportModel.BodyText> bodies(Section section) {
        var bodies = new EnumMap<Language, ExportModel.BodyText>(Language.class);
        for (var body : strategies.bodies(section.id())) {
            var text = texts.current(body.id());
            // What is only suggested never leaves the house
            var document = text.ofRecord();
            bodies.put(body.language(), new ExportModel.BodyText(text.version(), DocumentHash.of(document), document));
        }
        return bodies;
    }

    private ExportedImages images(StrategyId id, List<ExportModel.ExportedSection> sections) {
        var hashes = new TreeSet<String>();
        sections.forEach(
                section -> section.bodies().values().forEach(body -> hashes.addAll(Pictures.in(body.document()))));
        return ExportedImages.of(
                hashes.stream().flatMap(hash -> images.find(id, hash).stream()).toList());
    }

    private List<ExportModel.UsedItem> items(List<ExportModel.ExportedSection> sections) {
        return ItemUses.in(sections).entrySet().stream()
                .flatMap(use ->
                        item(use.getKey())
                                .map(item -> new ExportModel.UsedItem(item, List.copyOf(use.getValue())))
                                .stream())
                .toList();
    }

    private java.util.Optional<Item> item(String id) {
        try {
            return library.find(new ItemId(id));
        } catch (NotFound malformed) {
            return java.util.Optional.empty();
        }
    }

    private List<VerificationNote> notes(List<ExportModel.UsedItem> items) {
        var notes = new TreeMap<String, VerificationNote>();
        items.stream()
                .flatMap(used -> used.item().notes().stream())
                .flatMap(id -> library.note(id).stream())
                .forEach(note -> notes.put(note.id(), note));
        return List.copyOf(notes.values());
    }

    /** The newest thing known about the document, never the present moment: the same version gives the same file. */
    private Instant time(Strategy strategy, List<ExportModel.ClearanceRow> cleared) {
        return Stream.of(
                        Stream.of(strategy.createdAt()),
                        cleared.stream().map(ExportModel.ClearanceRow::at),
                        lastChange.stream().flatMap(change -> change.of(strategy.id()).stream()))
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElseThrow()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
