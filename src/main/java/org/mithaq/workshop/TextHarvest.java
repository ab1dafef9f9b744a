package org.mithaq.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentText;
import org.mithaq.workshop.Decision.Kind;
import org.mithaq.workshop.GroupWork.Done;
import org.mithaq.workshop.Harvestable.FromGroup;
import org.springframework.stereotype.Component;

/**
 * The live texts of groups, paragraph by paragraph, without what is only suggested in them. Where a group wrote as many paragraphs in one
 * language as in the other they stand for each other; else each goes into both, as it was written. A paragraph is named by its words.
 */
@Component
class TextHarvest implements Harvestable.Source {

    private final GroupWork work;
    private final GroupTexts grouped;
    private final Texts texts;

    TextHarvest(GroupWork work, GroupTexts grouped, Texts texts) {
        this.work = work;
        this.grouped = grouped;
        this.texts = texts;
    }

    @Override
    public List<Harvestable> of(Workshop workshop) {
        return work.of(workshop).stream()
                .flatMap(done -> grouped.of(done.group()).map(text -> of(done, text)).stream())
                .flatMap(List::stream)
                .toList();
    }

    private List<Harvestable> of(Done done, GroupText text) {
        var arabic = paragraphs(text, Language.AR);
        var english = paragraphs(text, Language.EN);
        var found = new ArrayList<Harvestable>();
        if (arabic.size() == english.size()) {
            for (var i = 0; i < arabic.size(); i++) {
                found.add(harvestable(done, new Bilingual(arabic.get(i), english.get(i))));
            }
        } else {
            arabic.forEach(words -> found.add(harvestable(done, new Bilingual(words, words))));
            english.forEach(words -> found.add(harvestable(done, new Bilingual(words, words))));
        }
        return found;
    }

    private List<String> paragraphs(GroupText text, Language language) {
        return text.parts().stream()
                .filter(part -> part.body().language() == language && part.version() > 0)
                .flatMap(part ->
                        DocumentText.blocks(texts.current(part.body().id()).ofRecord()).stream())
                .map(block -> block.text().strip())
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    private static Harvestable harvestable(Done done, Bilingual text) {
        var group = done.group().id();
        var verbatim = text.ar().equals(text.en()) ? text.ar() : text.ar() + "\n" + text.en();
        return new Harvestable(
                UUID.nameUUIDFromBytes("%s text %s".formatted(group, verbatim).getBytes(UTF_8)),
                Kind.GROUP_TEXT,
                done.item().id(),
                group.value(),
                null,
                text,
                List.of(text),
                verbatim,
                FromGroup.report(done.name()));
    }
}
