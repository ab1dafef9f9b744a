package org.mithaq.kit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Images;
import org.mithaq.editing.Revisions;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.editing.StoredImage;
import org.mithaq.history.AuditAction;
import org.mithaq.history.AuditEvent;
import org.mithaq.history.AuditTrail;
import org.mithaq.kit.JdbcKits.Left;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.InvalidDocument;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.Passage;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopRows.Rows;
import org.mithaq.workshop.WorkshopService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in what comes back from a laptop: the workshop as a whole, its texts without ever overwriting one that went on here. */
@Service
public class KitHomecoming {

    /**
     * What became of a package.
     *
     * @param into the workshop that holds what came back
     * @param beside whether that is a second one, because the first went on here meanwhile
     * @param changed the sections whose texts are as they were on the laptop
     * @param suggested the sections in whose texts the laptop's changes are suggested
     */
    public record Receipt(WorkshopId into, boolean beside, List<Bilingual> changed, List<Bilingual> suggested) {}

    private final AccessPolicy policy;
    private final WorkshopService workshops;
    private final Strategies strategies;
    private final Images images;
    private final Revisions revisions;
    private final TextHomecoming texts;
    private final GroupTextsHome groups;
    private final DecisionsHome decisions;
    private final Passage passage;
    private final KitContents contents;
    private final JdbcKits kits;
    private final JdbcHere here;
    private final TransactionOperations transaction;
    private final AuditTrail trail;
    private final Clock clock;
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());

    KitHomecoming(
            AccessPolicy policy,
            WorkshopService workshops,
            Strategies strategies,
            Images images,
            Revisions revisions,
            TextHomecoming texts,
            GroupTextsHome groups,
            DecisionsHome decisions,
            Passage passage,
            KitContents contents,
            JdbcKits kits,
            JdbcHere here,
            TransactionOperations transaction,
            AuditTrail trail,
            Clock clock) {
        this.policy = policy;
        this.workshops = workshops;
        this.strategies = strategies;
        this.images = images;
        this.revisions = revisions;
        this.texts = texts;
        this.groups = groups;
        this.decisions = decisions;
        this.passage = passage;
        this.contents = contents;
        this.kits = kits;
        this.here = here;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Checks the whole package before anything is stored. The same package may be brought again when taking it in was cut short, and only then.
     *
     * @throws Invalid with the reason when nothing of it is taken
     */
    public Receipt receive(Actor actor, WorkshopId id, byte[] file) {
        var workshop = workshops.find(actor, id);
        policy.require(actor, Act.FACILITATE, workshop.strategy());
        var by = policy.requireSignedIn(actor);
        var brought = SignedPackage.read(file);
        var kit = checked(brought, id, Keys.hash(file));
        var rows = brought.part(Parts.WORKSHOP, Rows.class);
        var left = kits.texts(kit.id());
        var pictures = images(brought);
        var away = documents(brought, left, pictures);
        var places = brought.partOr(Parts.PLACES, Parts.Places.class, new Parts.Places(List.of()));
        var ofGroups = groups.checked(
                id, brought.partOr(Parts.GROUPS, Parts.GroupTexts.class, new Parts.GroupTexts(List.of())), pictures);
        requireOpen(by, kit, away);
        var receipt = transaction.execute(status -> workshop(by, kit, rows, Keys.hash(file)));
        pictures.values().forEach(image -> images.put(kit.strategy(), by, image));
        var changed = new ArrayList<Bilingual>();
        var suggested = new ArrayList<Bilingual>();
        away.forEach((body, document) -> {
            if (!left.get(body).merged()) {
                var came = texts.bring(by, kit.id(), body, left.get(body).version(), document);
                decisions.find(receipt.into(), body, came.version(), document, places);
                transaction.executeWithoutResult(status -> kits.merged(kit.id(), body));
                switch (came.outcome()) {
                    case CHANGED -> changed.add(title(body));
                    case SUGGESTED -> suggested.add(title(body));
                    case NOTHING -> {}
                }
            }
        });
        groups.bring(actor, kit.id(), receipt.into(), ofGroups, pictures, changed, suggested);
        var done = new Receipt(receipt.into(), receipt.beside(), List.copyOf(changed), List.copyOf(suggested));
        transaction.executeWithoutResult(status -> {
            move(kit, by, receipt.into(), Kit.State.RETURNED, Keys.hash(file));
            record(kit, by, done, Keys.hash(file));
        });
        return done;
    }

    /** In the transaction in which the kit is back for good: brought again after it was cut short, it is one entry. */
    private void record(Kit kit, PersonId by, Receipt receipt, String hash) {
        trail.record(AuditEvent.in(kit.strategy(), by, AuditAction.KIT_RETURNED)
                .on("workshop", receipt.into())
                .hashes(null, hash)
                .because(
                        "",
                        "kit=" + kit.id() + "; beside=" + receipt.beside() + "; changed="
                                + receipt.changed().size() + "; suggested="
                                + receipt.suggested().size()));
    }

    private Kit checked(SignedPackage brought, WorkshopId id, String hash) {
        var manifest = brought.manifest();
        if (!manifest.format().equals(Manifest.BACK)) {
            throw new Invalid("kit.refusal.notBack");
        }
        var kit = kits.find(new KitId(manifest.kit())).orElseThrow(() -> new Invalid("kit.refusal.foreign"));
        brought.require(Keys.publicKey(kit.publicKey()));
        if (!kit.workshop().equals(id)
                || !kit.workshop().value().equals(manifest.workshop())
                || !kit.strategy().value().equals(manifest.strategy())) {
            throw new Invalid("kit.refusal.otherWorkshop");
        }
        if (manifest.schema().compareTo(here.schema()) > 0) {
            throw new Invalid("kit.refusal.tooNew");
        }
        requireOnce(kit, hash);
        return kit;
    }

    private static void requireOnce(Kit kit, String hash) {
        var again = kit.state() == Kit.State.RETURNED
                || kit.state() == Kit.State.RETURNING && !hash.equals(kit.returnedHashOrNull());
        if (again) {
            throw new Invalid("kit.refusal.again");
        }
    }

    private Map<String, StoredImage> images(SignedPackage brought) {
        var found = new HashMap<String, StoredImage>();
        brought.part(Parts.IMAGES, Parts.Images.class).images().forEach((hash, text) -> {
            try {
                found.put(hash, images.inspect(Base64.getDecoder().decode(text)));
            } catch (IllegalArgumentException noBase64) {
                throw new Invalid("kit.refusal.damaged");
            }
        });
        return found;
    }

    private Map<BodyId, Node> documents(
            SignedPackage brought, Map<BodyId, Left> left, Map<String, StoredImage> pictures) {
        var found = new HashMap<BodyId, Node>();
        for (var text : brought.part(Parts.TEXTS, Parts.Texts.class).texts()) {
            var body = new BodyId(text.body());
            if (!left.containsKey(body)) {
                throw new Invalid("kit.refusal.damaged");
            }
            try {
                var document = documents.read(text.document());
                found.put(body, Pictures.renamed(document, hash -> {
                    var picture = pictures.get(hash);
                    return picture == null ? hash : picture.hash();
                }));
            } catch (InvalidDocument unfit) {
                throw new Invalid("kit.refusal.damaged");
            }
        }
        return found;
    }

    /** A text that nobody may write into now would be lost: then the package waits. */
    private void requireOpen(PersonId by, Kit kit, Map<BodyId, Node> away) {
        var closed = away.keySet().stream()
                .filter(body -> revisions.partOf(by, body).compareTo(Part.SUGGESTS) > 0)
                .toList();
        if (!closed.isEmpty()) {
            throw new Invalid("kit.refusal.closedSections", closed.size(), Titles.both(title(closed.getFirst())));
        }
    }

    private Receipt workshop(PersonId by, Kit seen, Rows rows, String hash) {
        var kit = kits.lock(seen.id()).orElseThrow(() -> new Invalid("kit.refusal.foreign"));
        requireOnce(kit, hash);
        var into = kit.into();
        if (into.isPresent()) {
            return new Receipt(into.get(), !into.get().equals(kit.workshop()), List.of(), List.of());
        }
        var known = contents.known(kit.strategy(), rows, by);
        var untouched = KitService.hash(passage.take(kit.workshop())).equals(kit.rowsHash());
        WorkshopId there;
        if (untouched) {
            there = kit.workshop();
            passage.back(there, kit.strategy(), known);
        } else {
            there = passage.beside(kit.workshop(), kit.strategy(), known);
        }
        move(kit, by, there, Kit.State.RETURNING, hash);
        return new Receipt(there, !untouched, List.of(), List.of());
    }

    private void move(Kit kit, PersonId by, WorkshopId into, Kit.State state, String hash) {
        kits.move(kit.id(), state, by, clock.instant().truncatedTo(ChronoUnit.MICROS), into, hash);
    }

    private Bilingual title(BodyId body) {
        return strategies
                .body(body)
                .flatMap(found -> strategies.section(found.section()))
                .map(Section::data)
                .map(Section.SectionData::title)
                .orElse(Bilingual.EMPTY);
    }
}
