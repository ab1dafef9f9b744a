package org.mithaq.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.SectionId;
import org.mithaq.coverage.ItemUse.Form;
import org.mithaq.coverage.Matrix.Cell;
import org.mithaq.coverage.Matrix.Row;
import org.mithaq.coverage.Matrix.Standing;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.strategy.Section;

/** Puts a matrix together from what the texts use and what people decided. Pure: same input, same matrix. */
final class MatrixAssembly {

    private final Library library;
    private final List<Section> sections;
    private final Map<ItemId, List<ItemUse>> uses;
    private final Map<ItemId, List<Decision>> decisions;

    MatrixAssembly(Library library, List<Section> sections, List<ItemUse> uses, List<Decision> decisions) {
        var present = sections.stream().map(Section::id).collect(toSet());
        this.library = library;
        this.sections = sections;
        this.uses = uses.stream().filter(use -> present.contains(use.section())).collect(groupingBy(ItemUse::item));
        this.decisions = decisions.stream().collect(groupingBy(Decision::item));
    }

    Matrix matrix(MatrixRows rows) {
        var items = library.ofKind(rows.kinds()).stream()
                .filter(rows::lists)
                .map(this::row)
                .toList();
        return new Matrix(rows, sections, items);
    }

    private Row row(Item item) {
        var cells = new HashMap<SectionId, Cell>();
        for (var section : sections) {
            var cell = cell(item, section);
            if (cell.used() || cell.suggested() || cell.decision() != null) {
                cells.put(section.id(), cell);
            }
        }
        var whole = decision(item.id(), null);
        var through = through(item);
        return new Row(item, standing(cells, whole, through), whole, Map.copyOf(cells), through);
    }

    private Cell cell(Item item, Section section) {
        var here = uses.getOrDefault(item.id(), List.of()).stream()
                .filter(use -> use.section().equals(section.id()))
                .toList();
        var blocks = (int) here.stream().filter(use -> use.form() == Form.BLOCK).count();
        return new Cell(
                blocks,
                here.size() - blocks,
                here.stream().map(ItemUse::language).collect(toSet()),
                section.data().suggestedItems().contains(item.id().value()),
                decision(item.id(), section.id()));
    }

    private @Nullable Decision decision(ItemId item, @Nullable SectionId section) {
        return decisions.getOrDefault(item, List.of()).stream()
                .filter(decision -> Objects.equals(decision.sectionOrNull(), section))
                .findFirst()
                .orElse(null);
    }

    /** Items used in the text that say of themselves that they answer this one, or are parts of it. */
    private Set<ItemId> through(Item item) {
        var answering = new TreeSet<ItemId>(java.util.Comparator.comparing(ItemId::value));
        for (var other : library.linkingTo(item.id())) {
            var answers = other.links().stream()
                    .anyMatch(link -> link.to().equals(item.id())
                            && Set.of("answers", "part_of").contains(link.relation()));
            if (answers && uses.containsKey(other.id())) {
                answering.add(other.id());
            }
        }
        for (var link : item.links()) {
            if ("answers".equals(link.relation())
                    && uses.containsKey(link.to())
                    && link.to().value().startsWith("L-")) {
                answering.add(link.to());
            }
        }
        return answering;
    }

    private static Standing standing(Map<SectionId, Cell> cells, @Nullable Decision whole, Set<ItemId> through) {
        var stances = new ArrayList<Stance>();
        if (whole != null) {
            stances.add(whole.stance());
        }
        cells.values().stream()
                .map(Cell::decision)
                .filter(Objects::nonNull)
                .map(Decision::stance)
                .forEach(stances::add);
        if (whole != null && whole.stance() == Stance.REJECTED) {
            return Standing.REJECTED;
        }
        if (cells.values().stream().anyMatch(Cell::used)
                || stances.contains(Stance.ADOPTED)
                || stances.contains(Stance.ADAPTED)) {
            return Standing.ANSWERED;
        }
        if (stances.contains(Stance.REJECTED)) {
            return Standing.REJECTED;
        }
        if (stances.contains(Stance.DEFERRED)) {
            return Standing.DEFERRED;
        }
        return through.isEmpty() ? Standing.GAP : Standing.INDIRECT;
    }
}
