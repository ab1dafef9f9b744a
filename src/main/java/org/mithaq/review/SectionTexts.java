package org.mithaq.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentHash;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.review.Clearance.ClearedText;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Component;

/** What the texts of a section say at this moment. */
@Component
class SectionTexts {

    private final Strategies strategies;
    private final Texts texts;

    SectionTexts(Strategies strategies, Texts texts) {
        this.strategies = strategies;
        this.texts = texts;
    }

    /** One language of a section; blank when it has neither words nor an image nor an item of the library. */
    record Current(Body body, long version, Node document, String hash, boolean suggestionsOpen) {

        boolean blank() {
            return DocumentText.isEmpty(document)
                    && Skeleton.of(document).items().isEmpty();
        }
    }

    Map<Language, Current> of(SectionId section) {
        Map<Language, Current> result = new EnumMap<>(Language.class);
        strategies.bodies(section).forEach(body -> result.put(body.language(), current(body)));
        return result;
    }

    Current current(Body body) {
        var text = texts.current(body.id());
        var document = text.ofRecord();
        return new Current(body, text.version(), document, DocumentHash.of(document), text.suggestionsOpen());
    }

    Node at(BodyId body, long version) {
        return texts.at(body, version).ofRecord();
    }

    Set<PersonId> authors(SectionId section) {
        return strategies.bodies(section).stream()
                .flatMap(body -> texts.authors(body.id()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<ClearedText> cleared(Map<Language, Current> texts) {
        return texts.entrySet().stream()
                .map(entry -> new ClearedText(
                        entry.getKey(),
                        entry.getValue().body().id(),
                        entry.getValue().version(),
                        entry.getValue().hash(),
                        entry.getValue().hash()))
                .toList();
    }

    /** Whether the clearance is for exactly these texts. */
    static boolean holds(Clearance clearance, Map<Language, Current> texts) {
        return clearance.texts().size() == texts.size()
                && clearance.texts().stream()
                        .allMatch(text -> texts.containsKey(text.language())
                                && texts.get(text.language()).hash().equals(text.hash()));
    }
}
