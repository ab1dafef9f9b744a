package org.mithaq.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Invalid;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.Texts;
import org.mithaq.prose.CrossReferences;
import org.mithaq.prose.Pictures;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.Templates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a new document from a machine-readable file. Settings, outline, guidance and texts come back equal; the importer owns it, and
 * people, states, comments and clearances stay behind, because a file must not speak for reviewers.
 */
@Service
public class StrategyImport {

    private final AccessPolicy policy;
    private final StrategyReader reader;
    private final Templates templates;
    private final StrategyService service;
    private final Strategies strategies;
    private final Texts texts;
    private final Images images;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    StrategyImport(
            AccessPolicy policy,
            StrategyReader reader,
            Templates templates,
            StrategyService service,
            Strategies strategies,
            Texts texts,
            Images images,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.reader = reader;
        this.templates = templates;
        this.service = service;
        this.strategies = strategies;
        this.texts = texts;
        this.images = images;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Reads everything before anything is stored. Needs the system role {@code STRATEGIST}.
     *
     * @throws Invalid with the place and the reason when the file is no such document
     */
    public Strategy importFile(Actor actor, byte[] file) {
        policy.require(actor, SystemRole.STRATEGIST);
        var author = policy.requireSignedIn(actor);
        var imported = reader.read(file);
        if (templates.find(imported.data().template()).isEmpty()) {
            throw new Invalid("export.refusal.template", imported.data().template());
        }
        var images = inspected(imported);
        var sections = new ArrayList<SectionId>();
        var strategy = Objects.requireNonNull(transaction.execute(status -> outline(actor, imported, sections)));
        Map<String, String> ids = new HashMap<>();
        for (var i = 0; i < sections.size(); i++) {
            ids.put(imported.sections().get(i).id(), sections.get(i).toString());
        }
        images.values().forEach(image -> this.images.put(strategy.id(), author, image));
        for (var i = 0; i < sections.size(); i++) {
            var bodies = imported.sections().get(i).bodies();
            for (var body : strategies.bodies(sections.get(i))) {
                var read = bodies.get(body.language());
                if (read == null) {
                    continue;
                }
                var shown = Pictures.renamed(read, hash -> images.get(hash).hash());
                var document = CrossReferences.renamed(shown, id -> ids.getOrDefault(id, id));
                if (!document.equals(texts.current(body.id()).document())) {
                    texts.replaceAll(body.id(), author, document);
                }
            }
        }
        events.publishEvent(new Imported(strategy.id(), author));
        return strategy;
    }

    /** Every image as it will be kept: what is no image is refused before anything is stored. */
    private Map<String, StoredImage> inspected(ImportedStrategy imported) {
        var found = new HashMap<String, StoredImage>();
        imported.images().forEach((hash, bytes) -> found.put(hash, images.inspect(bytes)));
        return found;
    }

    private Strategy outline(Actor actor, ImportedStrategy imported, List<SectionId> made) {
        var data = imported.data();
        var created = service.create(
                actor,
                new StrategyService.NewStrategy(
                        data.template(),
                        data.title(),
                        data.languages(),
                        data.controlling(),
                        data.marking(),
                        data.tlp()));
        var proposed = kept(actor, created, imported);
        Map<Integer, Integer> children = new HashMap<>();
        for (var section : imported.sections()) {
            var parent = section.parent() < 0 ? null : made.get(section.parent());
            var index = children.merge(section.parent(), 1, Integer::sum) - 1;
            var id = proposed.remove(section.data().templateSection());
            if (id == null) {
                id = service.addSection(
                                actor,
                                created.id(),
                                parent,
                                index,
                                section.data().title())
                        .id();
            } else {
                service.move(actor, id, service.section(actor, id).version(), parent, index);
            }
            service.changeSection(actor, id, service.section(actor, id).version(), section.data());
            made.add(id);
        }
        return service.get(actor, created.id());
    }

    /** The sections that the template proposed and the file has too, by their template id; the others are removed. */
    private Map<String, SectionId> kept(Actor actor, Strategy created, ImportedStrategy imported) {
        var wanted = new HashSet<String>();
        imported.sections().forEach(section -> wanted.add(section.data().templateSection()));
        var kept = new HashMap<String, SectionId>();
        for (var section : service.outline(actor, created.id())) {
            var origin = section.data().templateSection();
            if (origin != null && wanted.contains(origin)) {
                kept.put(origin, section.id());
            } else {
                service.remove(
                        actor,
                        section.id(),
                        service.section(actor, section.id()).version());
            }
        }
        return kept;
    }
}
