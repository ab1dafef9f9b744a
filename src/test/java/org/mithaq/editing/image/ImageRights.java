package org.mithaq.editing.image;

import static org.mithaq.Asker.*;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.common.BodyId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Images;
import org.mithaq.strategy.Strategies;

/** Who reads sees images; what guests of single texts see is tried in GuestLineTest; who writes or suggests adds them, and brings along only what the person may read: see ImageAddressTest for those who may not. */
class ImageRights implements RightsRows {

    private static final byte[] FILE = SomeImages.png(8, 8);

    private final Images images;
    private final Strategies strategies;

    ImageRights(Images images, Strategies strategies) {
        this.images = images;
        this.strategies = strategies;
    }

    private record Held(StrategyId strategy, BodyId text, String image) {}

    private Held held(StrategyFixture fixture) {
        var strategy = fixture.strategy();
        var image = images.inspect(FILE);
        images.put(strategy, fixture.founder(), image);
        return new Held(strategy, strategies.bodies(strategy).getFirst().id(), image.hash());
    }

    @Override
    public List<RightsRow<?>> rows() {
        var writers = EnumSet.of(
                LEAD_DRAFTER,
                SECTION_DRAFTER,
                CONTRIBUTOR,
                REVIEWER_LEGAL,
                REVIEWER_SECURITY,
                REVIEWER_RIGHTS,
                REVIEWER_ECONOMIC,
                REVIEWER_LANGUAGE,
                FOCAL_POINT,
                FACILITATOR);
        return List.of(
                inStrategy(
                        "images: add one", writers, this::held, (actor, held) -> images.add(actor, held.text(), FILE)),
                inStrategy(
                        "images: take one of the same strategy over",
                        writers,
                        this::held,
                        (actor, held) -> images.copy(actor, held.text(), held.strategy(), held.image())),
                inStrategy(
                        "images: see one",
                        Asker.members(),
                        this::held,
                        (actor, held) -> images.read(actor, held.strategy(), held.image())));
    }
}
