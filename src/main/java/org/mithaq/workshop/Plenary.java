package org.mithaq.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.workshop.reading.Line;

/**
 * The text that the room reads, as every screen shows it.
 *
 * @param number of the section in the outline
 * @param lines by language, in the order of the text
 * @param amendments in the order of their lines; those that found no line in this text come last
 * @param changed whether a text has moved on since it was put before the room
 */
public record Plenary(
        Reading reading,
        String number,
        Bilingual title,
        Map<Language, List<Row>> lines,
        List<Proposed> amendments,
        boolean changed) {

    /** @param fixed words of the library, to which nothing is proposed */
    public record Row(Line line, boolean heading, boolean fixed) {}

    /**
     * An amendment where it belongs.
     *
     * @param line as it was when this was proposed
     * @param hereOrNull the same line in the text before the room; null when it is not there any more
     * @param settled whether those who draft have decided about the adopted words, and the text before the room is as they decided: then the
     *     text itself says what became of it
     */
    public record Proposed(
            Amendment amendment,
            Seat by,
            Line line,
            @Nullable Line hereOrNull,
            Fit fit,
            boolean settled) {

        /** Whether it was adopted and the text before the room does not show it by itself. */
        public boolean isAwaited() {
            return amendment.state() == Amendment.State.ADOPTED && !settled;
        }

        public Optional<Line> here() {
            return Optional.ofNullable(hereOrNull);
        }
    }

    /** Whether an open amendment can go into the text as it is at this moment. */
    public enum Fit {
        FITS,
        /** The words of the line have changed: look again. */
        TEXT_CHANGED,
        /** Something is suggested about the line already, by this plenary or by somebody who drafts. */
        SUGGESTED
    }

    /** The lines of a language; none when it is not read. */
    public List<Row> rows(Language language) {
        return lines.getOrDefault(language, List.of());
    }

    /** The line that is read in a language: the last of its block where the other language has more. */
    public Optional<Line> current(Language language) {
        return rows(language).stream()
                .map(Row::line)
                .filter(line -> line.block() == reading.block() && line.sentence() <= reading.sentence())
                .reduce((first, second) -> second);
    }

    /** How many sentences a block has, in the language that has most. */
    int sentences(int block) {
        return lines.values().stream()
                .mapToInt(rows -> (int)
                        rows.stream().filter(row -> row.line().block() == block).count())
                .max()
                .orElse(0);
    }

    int blocks() {
        return lines.values().stream()
                .mapToInt(rows -> rows.isEmpty() ? 0 : rows.getLast().line().block())
                .max()
                .orElse(0);
    }

    /** The line after the one that is read. */
    public Optional<Spot> next() {
        if (reading.sentence() < sentences(reading.block())) {
            return Optional.of(new Spot(reading.block(), reading.sentence() + 1));
        }
        return reading.block() < blocks() ? Optional.of(new Spot(reading.block() + 1, 1)) : Optional.empty();
    }

    public Optional<Spot> previous() {
        if (reading.sentence() > 1) {
            return Optional.of(new Spot(reading.block(), reading.sentence() - 1));
        }
        var before = reading.block() - 1;
        return before < 1 ? Optional.empty() : Optional.of(new Spot(before, Math.max(1, sentences(before))));
    }

    /** A number of a line. */
    public record Spot(int block, int sentence) {

        @Override
        public String toString() {
            return block + "." + sentence;
        }
    }
}
