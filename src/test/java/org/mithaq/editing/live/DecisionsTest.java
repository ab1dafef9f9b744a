package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts.SuggestionsDecided;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Mark;
import org.mithaq.prose.Node;
import org.mithaq.prose.RemoveMarkStep;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;

class DecisionsTest {

    private final Simulation world = new Simulation(new Random(7));
    private final Station station = new Station(
            TestDatabase.H2.fresh(),
            world,
            (person, body) -> new Standing(true, true, new May(true, false, true)),
            Times.USUAL);
    private final BodyId body = BodyId.random();
    private final Seat amal = new Seat(station.rooms(), body);
    private final Seat badr = new Seat(station.rooms(), body);

    private void pass() {
        world.run(Duration.ofMillis(200));
    }

    private static Mark insertion(PersonId author) {
        return Schema.mithaq().mark("insertion", Map.of("id", "s1", "author", author.toString(), "at", 1));
    }

    private static Step insert(int at, Node text) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(text), 0, 0));
    }

    private static Step suggestedText(int at, String text, PersonId author) {
        return insert(at, Schema.mithaq().text(text, List.of(insertion(author))));
    }

    private static Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }

    @Test
    void otherRoomsLearnWhatWasDecidedButNotWhatAnAuthorTookBack() {
        amal.join(null);
        pass();
        amal.submit(0, 1, suggestedText(1, "kept", amal.person()));
        pass();
        amal.submit(1, 2, suggestedText(5, "dropped", badr.person()));
        pass();
        assertThat(decisions()).isEmpty();
        amal.submit(
                2,
                3,
                new RemoveMarkStep(1, 5, insertion(amal.person())),
                insert(1, Schema.mithaq().text("typed and ")));
        pass();
        amal.submit(3, 4, delete(15, 22));
        pass();
        amal.submit(4, 5, suggestedText(1, "mine", amal.person()));
        pass();
        amal.submit(5, 6, delete(1, 5));
        pass();
        world.run(Duration.ofSeconds(2));

        assertThat(station.texts().current(body).document().textContent()).isEqualTo("typed and kept");
        assertThat(decisions()).hasSize(2);
        assertThat(decisions()).allMatch(event -> event.by().equals(amal.person()));
        assertThat(decisions().stream().flatMap(event -> event.decided().stream()))
                .extracting(one -> one.suggestion().inserted() + " " + one.accepted())
                .containsExactly("kept true", "dropped false");
    }

    private List<SuggestionsDecided> decisions() {
        return station.events().stream()
                .filter(SuggestionsDecided.class::isInstance)
                .map(SuggestionsDecided.class::cast)
                .toList();
    }
}
