package org.mithaq.kit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.Texts;
import org.mithaq.kit.JdbcKits.Left;
import org.mithaq.kit.Parts.GroupText;
import org.mithaq.kit.Parts.Hand;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Pictures;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import org.mithaq.workshop.GroupId;
import org.mithaq.workshop.GroupTextPassage;
import org.mithaq.workshop.GroupTextPassage.GroupSection;
import org.mithaq.workshop.WorkshopId;
import org.springframework.stereotype.Component;

/** The live texts of groups leave: with the kit as far as they were written at home, and from the laptop with whose words they are. */
@Component
class GroupTextsAway {

    private final GroupTextPassage passage;
    private final Texts texts;
    private final Authorship authorship;
    private final Images images;
    private final JdbcKits kits;
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());

    GroupTextsAway(GroupTextPassage passage, Texts texts, Authorship authorship, Images images, JdbcKits kits) {
        this.passage = passage;
        this.texts = texts;
        this.authorship = authorship;
        this.images = images;
        this.kits = kits;
    }

    /**
     * @param versions of the texts in it
     * @param pictures that they show, by their hash
     */
    record Packed(Parts.GroupTexts texts, Map<BodyId, Long> versions, Map<String, StoredImage> pictures) {}

    /** All that were opened, for a kit. */
    Packed out(WorkshopId id) {
        return packed(id, Map.of(), null);
    }

    /** Those that are not as they came, for the way home. */
    Packed back(Actor actor, WorkshopId id, KitId kit) {
        return packed(id, kits.texts(kit), actor);
    }

    private Packed packed(WorkshopId id, Map<BodyId, Left> came, @Nullable Actor reader) {
        List<GroupText> found = new ArrayList<>();
        var versions = new HashMap<BodyId, Long>();
        var pictures = new HashMap<String, StoredImage>();
        for (var section : passage.of(id)) {
            for (var body : section.bodies()) {
                var text = texts.current(body.id());
                var first = came.get(body.id());
                var same = reader != null
                        && (first == null
                                ? text.version() == 0
                                : texts.at(body.id(), first.version())
                                        .document()
                                        .equals(text.document()));
                if (!same) {
                    var hands = reader == null ? List.<Hand>of() : hands(reader, body.id(), text.version());
                    found.add(new GroupText(
                            section.group().value(), body.language().tag(), documents.toJson(text.document()), hands));
                    versions.put(body.id(), text.version());
                    Pictures.in(text.document())
                            .forEach(hash -> pictures.put(
                                    hash, images.find(section.document(), hash).orElseThrow(NotFound::new)));
                }
            }
        }
        return new Packed(new Parts.GroupTexts(found), versions, pictures);
    }

    /** Of the words that were written here; what was brought along is older. */
    private List<Hand> hands(Actor actor, BodyId body, long version) {
        try {
            var written = authorship.of(actor, body);
            return written.version() != version
                    ? List.of()
                    : written.stretches().stream()
                            .filter(stretch -> !stretch.hand().brought())
                            .map(stretch -> new Hand(
                                    stretch.from(),
                                    stretch.to(),
                                    stretch.hand().person().value()))
                            .toList();
        } catch (NotFound notToRead) {
            return List.of();
        }
    }

    /** On the laptop: puts what came along into the texts of the groups there. Again, it changes nothing. */
    void plant(Actor by, KitId kit, WorkshopId id, Parts.GroupTexts came, Parts.Images pictures) {
        for (var text : came.texts()) {
            var section = passage.open(by, id, new GroupId(text.group()));
            body(section, text)
                    .filter(body -> !kits.texts(kit).containsKey(body.id()))
                    .ifPresent(body -> {
                        var hashes = kept(by, section, pictures);
                        var document = Pictures.renamed(
                                documents.read(text.document()), hash -> hashes.getOrDefault(hash, hash));
                        var now = texts.current(body.id());
                        var planted = now.document().equals(document)
                                ? now
                                : texts.replaceAll(body.id(), by.signedIn().orElseThrow(), document);
                        kits.text(kit, body.id(), planted.version());
                    });
        }
    }

    /** The images as they are called here. */
    private Map<String, String> kept(Actor by, GroupSection section, Parts.Images pictures) {
        var hashes = new HashMap<String, String>();
        pictures.images().forEach((hash, text) -> {
            var image = images.inspect(Base64.getDecoder().decode(text));
            images.put(section.document(), by.signedIn().orElseThrow(), image);
            hashes.put(hash, image.hash());
        });
        return hashes;
    }

    static Optional<Body> body(GroupSection section, GroupText text) {
        return section.bodies().stream()
                .filter(body -> body.language() == Language.of(text.language()))
                .findFirst();
    }
}
