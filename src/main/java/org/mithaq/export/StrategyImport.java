package org.mithaq.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Invalid;
import org.mithaq.common.SectionId;
import org.mithaq.editing.Texts;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.Templates;
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
    private final TransactionOperations transaction;

    StrategyImport(
            AccessPolicy policy,
            StrategyReader reader,
            Templates templates,
            StrategyService service,
            Strategies strategies,
            Texts texts,
            TransactionOperations transaction) {
        this.policy = policy;
        this.reader = reader;
        this.templates = templates;
        this.service = service;
        this.strategies = strategies;
        this.texts = texts;
        this.transaction = transaction;
    }

    /**
     * Reads everything before anything is stored. Needs the system role {@code STRATEGIST}.
     *
     * @throws Invalid with the place and the reason when the file is no such document
     */
    public Strategy importFile(Actor actor, byte[] file) {
        policy.require(actor, SystemRole.STRATEGIST);
        var imported = reader.read(file);
        if (templates.find(imported.data().template()).isEmpty()) {
            throw new Invalid("export.refusal.template", imported.data().template());
        }
        var sections = new ArrayList<SectionId>();
        var strategy = transaction.execute(status -> outline(actor, imported, sections));
        var author = policy.requireSignedIn(actor);
        for (var i = 0; i < sections.size(); i++) {
            var bodies = imported.sections().get(i).bodies();
            for (var body : strategies.bodies(sections.get(i))) {
                var document = bodies.get(body.language());
                // an empty document is what a new body is
                if (document != null && !document.equals(texts.current(body.id()).document())) {
                    texts.replaceAll(body.id(), author, document);
                }
            }
        }
        return strategy;
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
        removeTemplateOutline(actor, created);
        Map<Integer, Integer> children = new HashMap<>();
        for (var section : imported.sections()) {
            var parent = section.parent() < 0 ? null : made.get(section.parent());
            var index = children.merge(section.parent(), 1, Integer::sum) - 1;
            var added = service.addSection(actor, created.id(), parent, index, section.data().title());
            made.add(service.changeSection(actor, added.id(), added.version(), section.data()).id());
        }
        var current = service.get(actor, created.id());
        return current.data().equals(data) ? current : service.settings(actor, current.id(), current.version(), data);
    }

    private void removeTemplateOutline(Actor actor, Strategy created) {
        var outline = service.outline(actor, created.id());
        for (Section section : outline.reversed()) {
            var current = service.section(actor, section.id());
            service.remove(actor, current.id(), current.version());
        }
    }
}
