package org.mithaq.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Step;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.springframework.context.ApplicationEventPublisher;

/** Texts that tests write, announced as the editing room announces them. */
final class TextsInMemory implements Texts {

    private static final DocumentJson JSON = new DocumentJson(Schema.mithaq());
    private static final Node EMPTY = document("");

    private final Strategies strategies;
    private final ApplicationEventPublisher events;
    private final Map<BodyId, List<Node>> versions = new HashMap<>();
    private final Map<BodyId, Set<PersonId>> authors = new HashMap<>();

    TextsInMemory(Strategies strategies, ApplicationEventPublisher events) {
        this.strategies = strategies;
        this.events = events;
    }

    static Node document(String... paragraphs) {
        return JSON.read("{\"type\":\"doc\",\"content\":["
                + Stream.of(paragraphs)
                        .map(text -> text.isEmpty()
                                ? "{\"type\":\"paragraph\"}"
                                : "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + text
                                        + "\"}]}")
                        .collect(Collectors.joining(","))
                + "]}");
    }

    /** A paragraph and a block made of a library item. */
    static Node withItem(String text, String item, String wording) {
        return JSON.read("""
                {"type":"doc","content":[
                  {"type":"paragraph","content":[{"type":"text","text":"%s"}]},
                  {"type":"library_item","attrs":{"link":"l1","item":"%s","catalogue":"urn:x","version":1,"wording":"%s"},
                   "content":[{"type":"paragraph","content":[{"type":"text","text":"From the library"}]}]}]}
                """.formatted(text, item, wording));
    }

    void write(BodyId body, PersonId by, String... paragraphs) {
        replaceAll(body, by, document(paragraphs));
    }

    @Override
    public Text current(BodyId body) {
        var known = versions.getOrDefault(body, List.of());
        return new Text(body, known.size(), known.isEmpty() ? EMPTY : known.getLast());
    }

    @Override
    public java.util.Optional<java.time.Instant> changedAt(BodyId body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long versionAt(BodyId body, java.time.Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Text at(BodyId body, long version) {
        return new Text(body, version, version == 0 ? EMPTY : versions.get(body).get((int) version - 1));
    }

    @Override
    public Text change(BodyId body, PersonId author, List<Step> steps) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Text replaceAll(BodyId body, PersonId author, Node document) {
        versions.computeIfAbsent(body, id -> new ArrayList<>()).add(document);
        authors.computeIfAbsent(body, id -> new LinkedHashSet<>()).add(author);
        var place = strategies.body(body).orElseThrow();
        if (strategies.section(place.section()).orElseThrow().state() == SectionState.EMPTY) {
            strategies.moveSection(place.section(), SectionState.DRAFTING);
        }
        var now = current(body);
        events.publishEvent(new SectionChanged(place.strategy(), place.section(), body, now.version(), author));
        return now;
    }

    @Override
    public Set<PersonId> authors(BodyId body) {
        return authors.getOrDefault(body, Set.of());
    }
}
