package org.mithaq.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.Texts;
import org.mithaq.kit.Handwriting.Change;
import org.mithaq.kit.Handwriting.Stretch;
import org.mithaq.kit.Parts.GroupText;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.InvalidDocument;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import org.mithaq.workshop.GroupTextPassage;
import org.mithaq.workshop.GroupTextPassage.GroupSection;
import org.mithaq.workshop.WorkshopId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The live texts of groups come home into the record here, which is made when there is none. A text that is as it left gets the words of each
 * writer in that writer's name; where it went on, what the laptop has is suggested.
 */
@Component
class GroupTextsHome {

    private final GroupTextPassage passage;
    private final Texts texts;
    private final TextHomecoming homecoming;
    private final Images images;
    private final JdbcKits kits;
    private final TransactionOperations transaction;
    private final DocumentJson documents = new DocumentJson(Schema.mithaq());

    GroupTextsHome(
            GroupTextPassage passage,
            Texts texts,
            TextHomecoming homecoming,
            Images images,
            JdbcKits kits,
            TransactionOperations transaction) {
        this.passage = passage;
        this.texts = texts;
        this.homecoming = homecoming;
        this.images = images;
        this.kits = kits;
        this.transaction = transaction;
    }

    /** A text of a group as it was read from a package. */
    record Brought(GroupText text, Node document) {}

    /** @throws Invalid when something is no text of this program, or a text here takes nothing now */
    List<Brought> checked(WorkshopId home, Parts.GroupTexts all, Map<String, StoredImage> pictures) {
        var closed = new HashMap<java.util.UUID, Bilingual>();
        passage.of(home).stream()
                .filter(section -> !section.open())
                .forEach(section -> closed.put(section.group().value(), section.title()));
        List<Brought> found = new ArrayList<>();
        for (var text : all.texts()) {
            var title = closed.get(text.group());
            if (title != null) {
                throw new Invalid("kit.refusal.closedSections", 1, Titles.both(title));
            }
            try {
                found.add(new Brought(text, Pictures.renamed(documents.read(text.document()), hash -> {
                    var picture = pictures.get(hash);
                    return picture == null ? hash : picture.hash();
                })));
            } catch (InvalidDocument unfit) {
                throw new Invalid("kit.refusal.damaged");
            }
        }
        return found;
    }

    /** @param changed, suggested get the titles of the texts that came in */
    void bring(
            Actor actor,
            KitId kit,
            WorkshopId into,
            List<Brought> brought,
            Map<String, StoredImage> pictures,
            List<Bilingual> changed,
            List<Bilingual> suggested) {
        for (var each : brought) {
            var group =
                    passage.group(into, each.text().group()).orElseThrow(() -> new Invalid("workshop.refusal.rows"));
            var section = passage.open(actor, into, group);
            var body = GroupTextsAway.body(section, each.text()).orElseThrow(() -> new Invalid("kit.refusal.damaged"));
            var left = kits.texts(kit).get(body.id());
            if (left != null && left.merged()) {
                continue;
            }
            if (left == null) {
                transaction.executeWithoutResult(status -> kits.text(kit, body.id(), 0));
            }
            show(actor, section, each, pictures);
            var outcome = bring(actor, kit, into, body, left == null ? 0 : left.version(), each);
            transaction.executeWithoutResult(status -> kits.merged(kit, body.id()));
            switch (outcome) {
                case CHANGED -> changed.add(section.title());
                case SUGGESTED -> suggested.add(section.title());
                case NOTHING -> {}
            }
        }
    }

    private void show(Actor actor, GroupSection section, Brought each, Map<String, StoredImage> pictures) {
        var shown = Pictures.in(each.document());
        pictures.values().stream()
                .filter(image -> shown.contains(image.hash()))
                .forEach(
                        image -> images.put(section.document(), actor.signedIn().orElseThrow(), image));
    }

    private TextHomecoming.Outcome bring(
            Actor actor, KitId kit, WorkshopId into, Body body, long version, Brought each) {
        var by = actor.signedIn().orElseThrow();
        var base = texts.at(body.id(), version).document();
        var course = Handwriting.of(base, each.document(), stretches(into, each.text(), by), by);
        var now = texts.current(body.id()).document();
        var done = done(base, now, course);
        if (done < 0) {
            return homecoming
                    .bring(by, kit, body.id(), version, each.document())
                    .outcome();
        }
        course.subList(done, course.size()).forEach(change -> texts.change(body.id(), change.by(), change.steps()));
        return course.isEmpty() ? TextHomecoming.Outcome.NOTHING : TextHomecoming.Outcome.CHANGED;
    }

    /** How many of the changes are made already, as after a homecoming that was cut short; -1 where the text went on by itself. */
    private static int done(Node base, Node now, List<Change> course) {
        for (var i = course.size(); i > 0; i--) {
            if (course.get(i - 1).result().equals(now)) {
                return i;
            }
        }
        return now.equals(base) ? 0 : -1;
    }

    private List<Stretch> stretches(WorkshopId into, GroupText text, PersonId by) {
        var writers = new HashMap<java.util.UUID, PersonId>();
        return text.hands().stream()
                .map(hand -> new Stretch(
                        hand.from(), hand.to(), writers.computeIfAbsent(hand.writer(), id -> passage.writer(into, id)
                                .orElse(by))))
                .toList();
    }
}
