package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Suggestions;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Amendment.Kind;
import org.mithaq.workshop.Plenary.Fit;
import org.mithaq.workshop.Plenary.Proposed;
import org.mithaq.workshop.Plenary.Row;
import org.mithaq.workshop.reading.Line;
import org.mithaq.workshop.reading.Lines;
import org.springframework.stereotype.Component;

/** Puts together what is before the room; rights are the callers' business. */
@Component
class Readings {

    private final JdbcReadings readings;
    private final JdbcAmendments amendments;
    private final JdbcSeats seats;
    private final ReadLines lines;
    private final Strategies strategies;
    private final Texts texts;

    Readings(
            JdbcReadings readings,
            JdbcAmendments amendments,
            JdbcSeats seats,
            ReadLines lines,
            Strategies strategies,
            Texts texts) {
        this.readings = readings;
        this.amendments = amendments;
        this.seats = seats;
        this.lines = lines;
        this.strategies = strategies;
        this.texts = texts;
    }

    Optional<Plenary> open(WorkshopId workshop) {
        return readings.open(workshop).map(this::of);
    }

    Plenary of(Reading reading) {
        var section = strategies.section(reading.section()).orElseThrow(NotFound::new);
        Map<Language, List<Row>> rows = new EnumMap<>(Language.class);
        reading.texts()
                .forEach((language, text) -> rows.put(
                        language,
                        lines.at(text.body(), text.version()).all().stream()
                                .map(each -> new Row(each.line(), each.heading(), each.fixed()))
                                .toList()));
        var changed = reading.texts().values().stream()
                .anyMatch(text -> lines.version(text.body()) != text.version()
                        && !words(lines.now(text.body())).equals(words(lines.at(text.body(), text.version()))));
        return new Plenary(reading, section.number(), section.data().title(), rows, proposed(reading), changed);
    }

    private static List<Line> words(Lines lines) {
        return lines.all().stream().map(Lines.Placed::line).toList();
    }

    private List<Proposed> proposed(Reading reading) {
        var all = amendments.of(reading.id());
        var by = all.stream().map(Amendment::seat).collect(Collectors.toSet());
        var byId = seats.among(by).stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        var found = new ArrayList<Proposed>();
        for (var amendment : all) {
            var before = lines.at(amendment.body(), amendment.textVersion());
            var line = line(amendment);
            var here = reading.text(amendment.language())
                    .filter(text -> text.body().equals(amendment.body()))
                    .flatMap(text -> text.version() == amendment.textVersion()
                            ? Optional.of(line)
                            : lines.at(text.body(), text.version())
                                    .still(line, before)
                                    .map(Lines.Placed::line));
            found.add(new Proposed(
                    amendment,
                    byId.get(amendment.seat()),
                    line,
                    here.orElse(null),
                    fit(amendment, line, before),
                    isSettled(reading, amendment)));
        }
        // by line, what has no line any more last; of one line in the order of proposing
        found.sort(Comparator.comparing((Proposed each) -> each.here().isEmpty())
                .thenComparing(each -> each.here().map(Line::block).orElse(0))
                .thenComparing(each -> each.here().map(Line::sentence).orElse(0))
                .thenComparing(each -> each.amendment().number()));
        return List.copyOf(found);
    }

    /** Nothing of it is only suggested any more, and the room reads the text as that left it. */
    private boolean isSettled(Reading reading, Amendment amendment) {
        if (amendment.state() != Amendment.State.ADOPTED) {
            return false;
        }
        var name = DecisionsInText.name(reading.workshop(), amendment.id().value(), amendment.body())
                .toString();
        var now = texts.current(amendment.body());
        if (Suggestions.in(now.document()).stream()
                .anyMatch(one -> one.key().id().equals(name))) {
            return false;
        }
        return reading.text(amendment.language())
                .filter(text -> text.body().equals(amendment.body()))
                .map(text -> lines.at(text.body(), text.version()))
                .filter(shown ->
                        words(shown).equals(words(lines.now(amendment.body()))) || says(shown, amendment.text()))
                .isPresent();
    }

    private static boolean says(Lines shown, String text) {
        return !text.isBlank()
                && shown.all().stream().anyMatch(each -> each.line().text().equals(text));
    }

    Line line(Amendment amendment) {
        return lines.at(amendment.body(), amendment.textVersion())
                .at(amendment.block(), amendment.sentence())
                .orElseThrow(NotFound::new)
                .line();
    }

    private Fit fit(Amendment amendment, Line line, Lines before) {
        var now = lines.now(amendment.body()).still(line, before);
        if (now.isEmpty()) {
            return Fit.TEXT_CHANGED;
        }
        return amendment.kind() != Kind.ADD && now.get().suggested() ? Fit.SUGGESTED : Fit.FITS;
    }
}
