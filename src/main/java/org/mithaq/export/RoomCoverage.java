package org.mithaq.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.StrategyId;
import org.mithaq.coverage.CoverageService;
import org.mithaq.coverage.Decision;
import org.mithaq.coverage.Matrix;
import org.mithaq.coverage.MatrixRows;
import org.mithaq.coverage.Stance;
import org.mithaq.strategy.Section;
import org.springframework.stereotype.Component;

/** The coverage matrix as rows: all of the paper's actions with their gaps, of the other lists what was used or decided. */
@Component
final class RoomCoverage implements CoverageAnnex {

    private final CoverageService coverage;

    RoomCoverage(CoverageService coverage) {
        this.coverage = coverage;
    }

    @Override
    public List<ExportModel.CoverageRow> rows(Actor actor, StrategyId strategy) {
        var rows = new ArrayList<ExportModel.CoverageRow>();
        for (var list : MatrixRows.values()) {
            var matrix = coverage.matrix(actor, strategy, list);
            matrix.items().stream()
                    .filter(row -> list == MatrixRows.ACTIONS || row.standing() != Matrix.Standing.GAP)
                    .map(row -> row(matrix, row))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static ExportModel.CoverageRow row(Matrix matrix, Matrix.Row row) {
        var used = matrix.sections().stream()
                .filter(section -> row.cells().containsKey(section.id())
                        && row.cells().get(section.id()).used())
                .map(Section::number)
                .toList();
        var reason = reasons(matrix, row);
        return new ExportModel.CoverageRow(
                row.item().id().value(),
                row.item().title(),
                matrix.rows().name().toLowerCase(Locale.ROOT),
                stance(row),
                new Bilingual(reason, reason),
                used);
    }

    private static String stance(Matrix.Row row) {
        return switch (row.standing()) {
            case REJECTED -> "rejected";
            case DEFERRED -> "deferred";
            case INDIRECT -> "indirect";
            case GAP -> "open";
            case ANSWERED -> {
                var stances = decisions(row).map(Decision::stance).collect(Collectors.toSet());
                yield stances.contains(Stance.ADAPTED)
                        ? "adapted"
                        : stances.contains(Stance.ADOPTED) ? "adopted" : "used";
            }
        };
    }

    /** Each reason once, with the section it was given for. */
    private static String reasons(Matrix matrix, Matrix.Row row) {
        Set<String> reasons = new LinkedHashSet<>();
        if (row.whole() != null && !row.whole().reason().isBlank()) {
            reasons.add(row.whole().reason());
        }
        for (var section : matrix.sections()) {
            var cell = row.cells().get(section.id());
            var decision = cell == null ? null : cell.decision();
            if (decision != null && !decision.reason().isBlank()) {
                reasons.add(section.number() + ": " + decision.reason());
            }
        }
        return String.join("\n", reasons);
    }

    private static Stream<Decision> decisions(Matrix.Row row) {
        return Stream.concat(
                        Stream.ofNullable(row.whole()),
                        row.cells().values().stream().map(Matrix.Cell::decision))
                .filter(Objects::nonNull);
    }
}
