package org.mithaq.kit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Images;
import org.mithaq.editing.Texts;
import org.mithaq.kit.KitService.KitFile;
import org.mithaq.kit.Parts.KitText;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Pictures;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.DecisionPassage;
import org.mithaq.workshop.Passage;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** On the laptop: packs what was done, for the installation that the kit came from. */
@Service
public class KitReturn {

    private final AccessPolicy policy;
    private final WorkshopService workshops;
    private final Strategies strategies;
    private final Texts texts;
    private final Images images;
    private final Passage passage;
    private final GroupTextsAway groups;
    private final DecisionPassage decisions;
    private final JdbcKits kits;
    private final JdbcHere here;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());

    KitReturn(
            AccessPolicy policy,
            WorkshopService workshops,
            Strategies strategies,
            Texts texts,
            Images images,
            Passage passage,
            GroupTextsAway groups,
            DecisionPassage decisions,
            JdbcKits kits,
            JdbcHere here,
            TransactionOperations transaction,
            Clock clock) {
        this.policy = policy;
        this.workshops = workshops;
        this.strategies = strategies;
        this.texts = texts;
        this.images = images;
        this.passage = passage;
        this.groups = groups;
        this.decisions = decisions;
        this.kits = kits;
        this.here = here;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The workshop with all that was decided in it, and every text that is not as it came. Only once the workshop is closed: a copy taken in
     * the middle of a secret ballot could be compared with a later one.
     *
     * @throws Invalid while it is not closed, or where this installation was not made from a kit of it
     */
    public KitFile pack(Actor actor, WorkshopId id) {
        var workshop = workshops.find(actor, id);
        policy.require(actor, Act.FACILITATE, workshop.strategy());
        var mine = here.find()
                .filter(found -> found.workshop().equals(id))
                .orElseThrow(() -> new Invalid("kit.refusal.notAway"));
        if (workshops.session(actor, id).phase() != Session.Phase.CLOSED) {
            throw new Invalid("kit.refusal.notClosed");
        }
        var changed = new ArrayList<KitText>();
        var versions = new HashMap<BodyId, Long>();
        var shown = new TreeSet<String>();
        var came = new TreeSet<String>();
        var left = kits.texts(mine.kit());
        for (var body : strategies.bodies(mine.strategy())) {
            var first = left.get(body.id());
            if (first == null) {
                continue;
            }
            var before = texts.at(body.id(), first.version()).document();
            var current = texts.current(body.id());
            var now = current.document();
            if (!now.equals(before)) {
                changed.add(new KitText(body.id().value(), documents.toJson(now)));
                versions.put(body.id(), current.version());
                shown.addAll(Pictures.in(now));
                came.addAll(Pictures.in(before));
            }
        }
        shown.removeAll(came);
        var written = groups.back(actor, id, mine.kit());
        var added = new HashMap<>(written.pictures());
        for (var hash : shown) {
            added.put(hash, images.find(mine.strategy(), hash).orElseThrow(NotFound::new));
        }
        var parts = new HashMap<String, byte[]>();
        parts.put(Parts.TEXTS, KitService.json(new Parts.Texts(changed)));
        parts.put(Parts.IMAGES, KitService.json(Parts.Images.of(added.values())));
        parts.put(Parts.GROUPS, KitService.json(written.texts()));
        parts.put(Parts.PLACES, KitService.json(places(id, versions)));
        parts.put(Parts.WORKSHOP, KitService.json(transaction.execute(status -> passage.take(id))));
        var manifest = new Manifest(
                Manifest.BACK,
                Manifest.VERSION,
                here.schema(),
                mine.kit().value(),
                mine.strategy().value(),
                id.value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).toString(),
                policy.requireSignedIn(actor).value(),
                mine.publicKey(),
                List.of(),
                null);
        return new KitFile(
                "workshop-" + workshop.data().startsOn() + "-"
                        + mine.kit().toString().substring(0, 8) + ".mithaq-return",
                SignedPackage.write(manifest, parts, Keys.privateKey(mine.privateKey())));
    }

    /** Of the decisions that stand in the texts just as they are packed. */
    private Parts.Places places(WorkshopId id, Map<BodyId, Long> versions) {
        return new Parts.Places(decisions.of(id).stream()
                .filter(place -> Long.valueOf(place.version()).equals(versions.get(place.body())))
                .map(place -> new Parts.Place(place.decision(), place.body().value(), place.from(), place.to()))
                .toList());
    }
}
