package org.mithaq.kit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.export.ExportService;
import org.mithaq.export.ExportWish;
import org.mithaq.kit.Parts.Bodies;
import org.mithaq.kit.Parts.KitBody;
import org.mithaq.library.Library;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Passage;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopRows.Rows;
import org.mithaq.workshop.WorkshopService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Kits: a workshop with its strategy as one signed file, for a laptop without a network. Needs {@link Act#FACILITATE} and, because the
 * strategy leaves the house, {@link Act#EXPORT}.
 */
@Service
public class KitService {

    /** The most bytes of a package. */
    public static final int MOST_BYTES = SignedPackage.MOST_BYTES;

    /** A file to be handed out. */
    public record KitFile(String name, byte[] bytes) {}

    private final AccessPolicy policy;
    private final WorkshopService workshops;
    private final ExportService exports;
    private final Strategies strategies;
    private final Library library;
    private final Passage passage;
    private final KitContents contents;
    private final GroupTextsAway groups;
    private final JdbcKits kits;
    private final JdbcHere here;
    private final TransactionOperations transaction;
    private final Clock clock;

    KitService(
            AccessPolicy policy,
            WorkshopService workshops,
            ExportService exports,
            Strategies strategies,
            Library library,
            Passage passage,
            KitContents contents,
            GroupTextsAway groups,
            JdbcKits kits,
            JdbcHere here,
            TransactionOperations transaction,
            Clock clock) {
        this.policy = policy;
        this.workshops = workshops;
        this.exports = exports;
        this.strategies = strategies;
        this.library = library;
        this.passage = passage;
        this.contents = contents;
        this.groups = groups;
        this.kits = kits;
        this.here = here;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The kits of a workshop, the newest first. */
    public List<Kit> of(Actor actor, WorkshopId id) {
        required(actor, id);
        return kits.of(id);
    }

    /** What both sides read to each other to see that a kit came from here: the key by which this installation signs. */
    public String fingerprint(Actor actor, WorkshopId id) {
        required(actor, id);
        return Keys.fingerprint(Keys.publicKey(transaction.execute(status -> here.instanceKey())[0]));
    }

    /** Whether this installation is a laptop that was made for that workshop. */
    public boolean isAway(Actor actor, WorkshopId id) {
        var workshop = required(actor, id);
        return here.find()
                .filter(found -> found.workshop().equals(workshop.id()))
                .isPresent();
    }

    /**
     * Makes a kit of the workshop as it is now.
     *
     * @throws Invalid when the workshop is over, or too large for a kit
     */
    public KitFile prepare(Actor actor, WorkshopId id) {
        var workshop = required(actor, id);
        var by = policy.requireSignedIn(actor);
        if (workshops.session(actor, id).phase() == Session.Phase.CLOSED) {
            throw new Invalid("kit.refusal.over");
        }
        var strategy = workshop.strategy();
        var languages = Language.values();
        var document = exports.export(
                        actor, strategy, ExportWish.of(ExportWish.Format.JSON, asked(workshop, languages)))
                .bytes();
        var kit = KitId.random();
        var pair = Keys.random();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var parts = new HashMap<String, byte[]>();
        parts.put(Parts.STRATEGY, document);
        var bodies = strategies.bodies(strategy).stream()
                .map(body -> new KitBody(
                        body.id().value(),
                        body.section().value(),
                        body.language().tag()))
                .toList();
        parts.put(Parts.TEXTS, json(new Bodies(bodies)));
        parts.put(Parts.KEY, json(new Parts.Key(Keys.text(pair.getPrivate()), Keys.text(pair.getPublic()))));
        var written = groups.out(id);
        parts.put(Parts.GROUPS, json(written.texts()));
        parts.put(Parts.IMAGES, json(Parts.Images.of(written.pictures().values())));
        var rows = transaction.execute(status -> {
            var taken = passage.take(id);
            kits.insert(kit(kit, workshop, Keys.text(pair.getPublic()), by, now, taken));
            versions(document, bodies).forEach((body, version) -> kits.text(kit, body, version));
            written.versions().forEach((body, version) -> kits.text(kit, body, version));
            return taken;
        });
        parts.put(Parts.WORKSHOP, json(rows));
        parts.put(Parts.PEOPLE, json(contents.people(strategy, rows, by)));
        var key = transaction.execute(status -> here.instanceKey());
        var manifest = new Manifest(
                Manifest.OUT,
                Manifest.VERSION,
                here.schema(),
                kit.value(),
                strategy.value(),
                id.value(),
                now.toString(),
                by.value(),
                key[0],
                library.catalogues().stream()
                        .map(catalogue -> catalogue.urn() + " " + catalogue.version())
                        .toList(),
                null);
        return new KitFile(
                "workshop-" + workshop.data().startsOn() + "-" + kit.toString().substring(0, 8) + ".mithaq-kit",
                SignedPackage.write(manifest, parts, Keys.privateKey(key[1])));
    }

    private Language[] asked(Workshop workshop, Language[] all) {
        var languages =
                strategies.find(workshop.strategy()).orElseThrow().data().languages();
        return java.util.Arrays.stream(all).filter(languages::contains).toArray(Language[]::new);
    }

    private Workshop required(Actor actor, WorkshopId id) {
        var workshop = workshops.find(actor, id);
        policy.require(actor, Act.FACILITATE, workshop.strategy());
        return workshop;
    }

    private static Kit kit(KitId id, Workshop workshop, String key, PersonId by, Instant now, Rows rows) {
        return new Kit(
                id,
                workshop.strategy(),
                workshop.id(),
                key,
                by,
                now,
                hash(rows),
                Kit.State.OUT,
                null,
                null,
                null,
                null);
    }

    /** Which version of each text the exported document holds. */
    private static Map<BodyId, Long> versions(byte[] document, List<KitBody> bodies) {
        var places = new TreeMap<String, UUID>();
        bodies.forEach(body -> places.put(body.section() + " " + body.language(), body.id()));
        var versions = new HashMap<BodyId, Long>();
        for (var section : SignedPackage.JSON.readTree(document).path("sections")) {
            for (var language : Language.values()) {
                var text = section.path("bodies").path(language.tag());
                var body = places.get(section.path("id").stringValue() + " " + language.tag());
                if (!text.isMissingNode() && body != null) {
                    versions.put(new BodyId(body), text.path("version").longValue());
                }
            }
        }
        return versions;
    }

    static String hash(Rows rows) {
        return Keys.hash(json(rows));
    }

    static byte[] json(Object part) {
        return SignedPackage.JSON.writeValueAsString(part).getBytes(StandardCharsets.UTF_8);
    }
}
