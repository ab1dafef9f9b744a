package org.mithaq.editing.image;

import java.util.Optional;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Guests;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Pictures;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

@Service
class GuardedImages implements Images {

    /** A strategy of sixty pages has a few dozen; these bounds keep one person from filling the database. */
    static final int MOST_IMAGES = 500;

    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final AccessPolicy policy;
    private final Strategies strategies;
    private final ImageRows rows;
    private final Texts texts;

    /** Looked up late: whoever knows the guests reads texts. */
    private final ObjectProvider<Guests> guests;

    GuardedImages(
            AccessPolicy policy, Strategies strategies, ImageRows rows, Texts texts, ObjectProvider<Guests> guests) {
        this.policy = policy;
        this.strategies = strategies;
        this.rows = rows;
        this.texts = texts;
        this.guests = guests;
    }

    @Override
    public StoredImage add(Actor actor, BodyId text, byte[] file) {
        var strategy = requireWriting(actor, text);
        return kept(strategy, policy.requireSignedIn(actor), Intake.take(file));
    }

    @Override
    public StoredImage copy(Actor actor, BodyId text, StrategyId from, String hash) {
        var strategy = requireWriting(actor, text);
        return kept(strategy, policy.requireSignedIn(actor), read(actor, from, hash));
    }

    @Override
    public StoredImage read(Actor actor, StrategyId strategy, String hash) {
        policy.require(actor, Act.READ, strategy);
        return rows.find(strategy, hash).orElseThrow(NotFound::new);
    }

    /** By the text and not by the strategy: beside a group's text lie those of all others, and what was decided. */
    @Override
    public StoredImage readAsGuest(PersonId guest, StrategyId strategy, String hash) {
        return guests.stream()
                .flatMap(each -> each.texts(guest, strategy).stream())
                .filter(text -> Pictures.in(texts.current(text).document()).contains(hash))
                .findFirst()
                .flatMap(text -> rows.find(strategy, hash))
                .orElseThrow(NotFound::new);
    }

    @Override
    public Optional<StoredImage> find(StrategyId strategy, String hash) {
        return rows.find(strategy, hash);
    }

    @Override
    public StoredImage inspect(byte[] file) {
        return Intake.keep(file);
    }

    @Override
    public void put(StrategyId strategy, PersonId by, StoredImage image) {
        kept(strategy, by, image);
    }

    private StrategyId requireWriting(Actor actor, BodyId text) {
        var body = strategies.body(text).orElseThrow(NotFound::new);
        var section = strategies.section(body.section()).orElseThrow(NotFound::new);
        policy.require(actor, Act.READ, body.strategy());
        var held = policy.held(actor, body.strategy());
        if (!held.may(Act.EDIT, section.scope()) && !held.may(Act.SUGGEST, section.scope())) {
            throw new Denied();
        }
        return body.strategy();
    }

    private StoredImage kept(StrategyId strategy, PersonId by, StoredImage image) {
        if (!rows.holds(strategy, image.hash())) {
            var held = rows.held(strategy);
            if (held.images() >= MOST_IMAGES || held.bytes() + image.bytes().length > MOST_BYTES) {
                throw new Invalid("editing.image.refusal.tooMany", MOST_IMAGES, MOST_BYTES >> 20);
            }
            rows.save(strategy, by, image);
        }
        return image;
    }
}
