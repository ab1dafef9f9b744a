package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.editing.Texts.Text;
import org.mithaq.prose.AttrStep;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceAroundStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;

/** No text names an image that its strategy does not have. */
class KnownImagesTest {

    private static final String KNOWN = "0f".repeat(32);
    private static final String UNKNOWN = "a7".repeat(32);

    private static Standing standing = new Standing(true, true, new May(true, false, true));

    private final Simulation world = new Simulation(new Random(7));
    private final Station station =
            new Station(TestDatabase.H2.fresh(), world, (person, body) -> standing, Times.USUAL);
    private final BodyId body = BodyId.random();
    private final Seat amal = new Seat(station.rooms(), body);

    private static Node picture(String hash, String change) {
        return Schema.mithaq()
                .node(
                        "image",
                        change == null
                                ? Map.of("hash", hash, "width", 40, "height", 30, "alt", "خريطة")
                                : Map.of("hash", hash, "width", 40, "height", 30, "alt", "A map", "change", change));
    }

    private static Step put(Node node) {
        return new ReplaceStep(0, 0, new Slice(Fragment.of(node), 0, 0));
    }

    private void submit(long base, long seq, Step step) {
        amal.submit(base, seq, step);
        world.run(Duration.ofMillis(200));
    }

    @Test
    void everyWayToBringInAnUnknownImageIsRefused() {
        standing = new Standing(true, true, new May(true, false, true));
        station.images().add(KNOWN);
        amal.join(null);
        submit(0, 1, put(picture(KNOWN, null)));
        assertThat(amal.count("rejected")).isZero();

        submit(1, 2, put(picture(UNKNOWN, null)));
        submit(1, 3, put(Schema.mithaq().node("blockquote", picture(UNKNOWN, null))));
        submit(1, 4, new AttrStep(0, "hash", UNKNOWN));
        submit(1, 5, new ReplaceAroundStep(0, 2, 1, 1, new Slice(Fragment.of(picture(UNKNOWN, null)), 0, 0), 1, true));

        assertThat(amal.count("rejected")).isEqualTo(4);
        assertThat(amal.last("rejected").path("reason").asString()).isEqualTo("invalid");
        assertThat(station.texts().current(body).document().child(0)).isEqualTo(picture(KNOWN, null));
        var other = Schema.mithaq().node("doc", picture(UNKNOWN, null));
        var result = new CompletableFuture<Text>();
        station.rooms()
                .ask(
                        Station.body(body),
                        new Task.Change(
                                UUID.randomUUID(),
                                new Writer(amal.person(), false),
                                text -> List.of(
                                        new ReplaceStep(0, text.content().size(), new Slice(other.content(), 0, 0))),
                                result));
        world.run(Duration.ofMillis(200));
        assertThat(result).isCompletedExceptionally();
        assertThatThrownBy(result::join).hasCauseInstanceOf(Invalid.class);
    }

    @Test
    void whatTheTextShowsAlreadyMayBeMovedAndPutBack() {
        standing = new Standing(true, true, new May(true, false, true));
        station.images().add(KNOWN);
        amal.join(null);
        submit(0, 1, put(picture(KNOWN, null)));
        station.images().clear();
        submit(1, 2, put(picture(KNOWN, null)));
        assertThat(amal.count("rejected")).as("a second time").isZero();
    }

    @Test
    void whoMayOnlySuggestSuggestsAnImage() {
        station.images().add(KNOWN);
        standing = new Standing(true, true, new May(false, true, true));
        amal.join(null);
        submit(0, 1, put(picture(KNOWN, null)));
        assertThat(amal.last("rejected").path("reason").asString()).isEqualTo("suggest_only");
        submit(0, 2, put(picture(KNOWN, "ins s1 " + amal.person() + " 5")));
        assertThat(amal.count("rejected")).isEqualTo(1);
        var text = station.texts().current(body);
        assertThat(text.document().childCount()).isEqualTo(2);
        assertThat(text.ofRecord().childCount()).as("rejecting takes it away").isEqualTo(1);
    }
}
