package org.mithaq.kit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.Placeholders;
import org.mithaq.account.Placeholders.Placeholder;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Images;
import org.mithaq.editing.Texts;
import org.mithaq.export.ImportedStrategy;
import org.mithaq.export.StrategyReader;
import org.mithaq.kit.JdbcHere.Here;
import org.mithaq.kit.Parts.Bodies;
import org.mithaq.kit.Parts.Key;
import org.mithaq.kit.Parts.KitBody;
import org.mithaq.kit.Parts.KitPeople;
import org.mithaq.prose.Pictures;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Transplant;
import org.mithaq.workshop.Passage;
import org.mithaq.workshop.WorkshopId;
import org.mithaq.workshop.WorkshopRows.Rows;
import org.mithaq.workshop.WorkshopService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes an empty installation one that holds a kit: its people as placeholders, its strategy and its workshop, all under their own ids. */
@Component
class KitPlanting {

    private final Placeholders people;
    private final Transplant transplant;
    private final Passage passage;
    private final WorkshopService workshops;
    private final StrategyReader reader;
    private final Texts texts;
    private final Images images;
    private final GroupTextsAway groups;
    private final JdbcKits kits;
    private final JdbcHere here;
    private final TransactionOperations transaction;
    private final Clock clock;

    KitPlanting(
            Placeholders people,
            Transplant transplant,
            Passage passage,
            WorkshopService workshops,
            StrategyReader reader,
            Texts texts,
            Images images,
            GroupTextsAway groups,
            JdbcKits kits,
            JdbcHere here,
            TransactionOperations transaction,
            Clock clock) {
        this.people = people;
        this.transplant = transplant;
        this.passage = passage;
        this.workshops = workshops;
        this.reader = reader;
        this.texts = texts;
        this.images = images;
        this.groups = groups;
        this.kits = kits;
        this.here = here;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Opened(String fingerprint, String code) {}

    /**
     * Opens a kit; the same one again changes nothing.
     *
     * @throws Invalid when it is no kit that this program can open, or the installation is another's
     */
    Opened plant(byte[] file) {
        var kit = SignedPackage.read(file);
        var manifest = kit.manifest();
        if (!manifest.format().equals(Manifest.OUT)) {
            throw new Invalid("kit.refusal.notAKit");
        }
        var signer = Keys.publicKey(manifest.key());
        kit.require(signer);
        if (manifest.schema().compareTo(here.schema()) > 0) {
            throw new Invalid("kit.refusal.tooNew");
        }
        var imported = reader.read(kit.part(Parts.STRATEGY));
        var key = kit.part(Parts.KEY, Key.class);
        Keys.privateKey(key.privateKey());
        var bodies = kit.part(Parts.TEXTS, Bodies.class);
        var facilitator = new PersonId(manifest.madeBy());
        var mine = new Here(
                new KitId(manifest.kit()),
                new StrategyId(manifest.strategy()),
                new WorkshopId(manifest.workshop()),
                facilitator,
                key.privateKey(),
                key.publicKey(),
                false);
        transaction.executeWithoutResult(status -> begin(kit, imported, bodies, mine));
        if (!here.find().orElseThrow().complete()) {
            write(imported, bodies, mine);
            groups.plant(
                    Actor.of(facilitator),
                    mine.kit(),
                    mine.workshop(),
                    kit.partOr(Parts.GROUPS, Parts.GroupTexts.class, new Parts.GroupTexts(List.of())),
                    kit.partOr(Parts.IMAGES, Parts.Images.class, new Parts.Images(Map.of())));
            transaction.executeWithoutResult(status -> here.complete());
        }
        var code = workshops.find(Actor.of(facilitator), mine.workshop()).code();
        return new Opened(Keys.fingerprint(signer), code);
    }

    private void begin(SignedPackage kit, ImportedStrategy imported, Bodies bodies, Here mine) {
        var known = here.find();
        if (known.isPresent() && known.get().kit().equals(mine.kit())) {
            return;
        }
        if (known.isPresent() || !people.nobody()) {
            throw new Invalid("kit.refusal.inUse");
        }
        people(kit.part(Parts.PEOPLE, KitPeople.class), mine);
        transplant.strategy(mine.strategy(), imported.data(), mine.openedBy());
        Map<Integer, Integer> children = new HashMap<>();
        for (var section : imported.sections()) {
            var parent = section.parent() < 0 ? null : imported.sections().get(section.parent());
            transplant.section(
                    SectionId.parse(section.id()),
                    mine.strategy(),
                    parent == null ? null : SectionId.parse(parent.id()),
                    children.merge(section.parent(), 1, Integer::sum) - 1,
                    section.data());
        }
        for (var body : bodies.bodies()) {
            transplant.body(new Body(
                    new BodyId(body.id()),
                    new SectionId(body.section()),
                    mine.strategy(),
                    Language.of(body.language())));
        }
        passage.bring(mine.workshop(), mine.strategy(), kit.part(Parts.WORKSHOP, Rows.class));
        here.insert(mine, clock.instant());
    }

    private void people(KitPeople all, Here mine) {
        all.ministries().forEach(ministry -> people.ministry(new MinistryId(ministry.id()), ministry.name()));
        for (var person : all.people()) {
            var id = new PersonId(person.id());
            people.person(
                    new Placeholder(id, person.name(), ministry(person.ministry()), Language.of(person.language())),
                    id.equals(mine.openedBy()));
        }
        for (var member : all.members()) {
            Set<Role> roles = member.roles().stream().map(KitPlanting::role).collect(Collectors.toSet());
            people.member(mine.strategy(), new PersonId(member.person()), roles, ministry(member.ministry()));
        }
    }

    private void write(ImportedStrategy imported, Bodies bodies, Here mine) {
        var hashes = new HashMap<String, String>();
        imported.images().forEach((hash, bytes) -> {
            var image = images.inspect(bytes);
            images.put(mine.strategy(), mine.openedBy(), image);
            hashes.put(hash, image.hash());
        });
        var places = bodies.bodies().stream()
                .collect(Collectors.toMap(body -> body.section() + " " + body.language(), KitBody::id));
        var done = kits.texts(mine.kit());
        for (var section : imported.sections()) {
            section.bodies().forEach((language, read) -> {
                var id = places.get(section.id() + " " + language.tag());
                if (id == null || done.containsKey(new BodyId(id))) {
                    return;
                }
                var document = Pictures.renamed(read, hash -> hashes.getOrDefault(hash, hash));
                var body = new BodyId(id);
                var now = texts.current(body);
                var planted = document.equals(now.document()) ? now : texts.replaceAll(body, mine.openedBy(), document);
                transaction.executeWithoutResult(status -> kits.text(mine.kit(), body, planted.version()));
            });
        }
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("kit.refusal.tooNew");
        }
    }

    private static @Nullable MinistryId ministry(@Nullable UUID id) {
        return id == null ? null : new MinistryId(id);
    }
}
