package org.mithaq.strategy;

import java.util.List;
import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.library.ItemId;
import org.springframework.stereotype.Component;

/** What the settings of a strategy and the data of a section may be; returns them cleaned. */
@Component
class StrategyRules {

    static final int TITLE = 300;
    private static final int TEXT = 2000;
    private static final int LINE = 500;
    private static final int LINES = 20;
    private static final int ITEMS = 100;
    private static final int WORDS = 100_000;
    private static final Set<String> FORMS = Set.of("text", "table", "generated", "annex");

    private final Markings markings;

    StrategyRules(Markings markings) {
        this.markings = markings;
    }

    Strategy.StrategyData checked(Strategy.StrategyData data) {
        if (data.languages().isEmpty()) {
            throw new Invalid("strategy.refusal.noLanguage");
        }
        if (!data.languages().contains(data.controlling())) {
            throw new Invalid("strategy.refusal.controlling");
        }
        markings.check(data.marking(), data.tlp());
        return new Strategy.StrategyData(
                title(data.title(), data.languages()),
                data.template(),
                data.templateVersion(),
                Set.copyOf(data.languages()),
                data.controlling(),
                data.marking(),
                data.tlp());
    }

    /** A document is named in each of its languages. */
    private static Bilingual title(Bilingual title, Set<Language> languages) {
        var clean = Checked.optional(title, TITLE);
        for (var language : languages) {
            if (clean.exactly(language).isBlank()) {
                throw new Invalid("strategy.refusal.title." + language.tag());
            }
        }
        return clean;
    }

    Section.SectionData checked(Section.SectionData data) {
        var words = data.words();
        if (words != null && (words.min() < 0 || words.max() < 1 || words.min() > words.max() || words.max() > WORDS)) {
            throw new Invalid("strategy.refusal.words");
        }
        if (!FORMS.contains(data.form())) {
            throw new Invalid("strategy.refusal.form");
        }
        return new Section.SectionData(
                Checked.required(data.title(), TITLE),
                Checked.optional(data.purpose(), TEXT),
                lines(data.guidingQuestions()),
                items(data.suggestedItems()),
                words,
                Checked.optional(data.lead(), TITLE),
                lines(data.reviewChecks()),
                Set.copyOf(data.reviewers()),
                data.required(),
                data.form(),
                data.templateSection(),
                data.deadline());
    }

    private static List<Bilingual> lines(List<Bilingual> lines) {
        if (lines.size() > LINES) {
            throw new Invalid("strategy.refusal.tooManyLines", LINES);
        }
        return lines.stream()
                .map(line -> Checked.optional(line, LINE))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> items(List<String> ids) {
        if (ids.size() > ITEMS) {
            throw new Invalid("strategy.refusal.tooManyLines", ITEMS);
        }
        try {
            return ids.stream().map(id -> new ItemId(id).value()).distinct().toList();
        } catch (NotFound malformed) {
            throw new Invalid("strategy.refusal.item");
        }
    }
}
