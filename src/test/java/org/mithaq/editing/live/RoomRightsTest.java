package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Body;

class RoomRightsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Standing WRITER = new Standing(true, true, new May(true, true, true));
    private static final Standing READER = new Standing(true, false, May.NOTHING);

    private final Simulation world = new Simulation(new Random(1));
    private final Counted counted = new Counted();
    private final Body body = new Body(BodyId.random(), SectionId.random(), StrategyId.random(), Language.AR);
    private final RoomRights rights = new RoomRights(body, counted, world);

    /** Says what it is told to say, and how often the state of the text was read. */
    private static final class Counted implements Rights {
        private final Map<PersonId, Standing> standings = new HashMap<>();
        private final Set<PersonId> asked = new HashSet<>();
        private int reads;

        @Override
        public Standing of(PersonId person, Body body) {
            asked.add(person);
            return standings.getOrDefault(person, WRITER);
        }

        @Override
        public Function<PersonId, Standing> in(Body body) {
            reads++;
            return Rights.super.in(body);
        }
    }

    private static Participant somebody() {
        return new Participant(UUID.randomUUID(), PersonId.random(), "", new Silent(), 0);
    }

    private static final class Silent implements Listener {
        @Override
        public void frame(BodyId body, Frame json) {}

        @Override
        public void state(BodyId body, Frame json) {}
    }

    @Test
    void fiftyPeopleAtOnceReadTheStateOfTheTextOnceAndEachTheirOwnRoles() {
        var people = IntStream.range(0, 50).mapToObj(i -> somebody()).toList();
        people.forEach(rights::ask);
        assertThat(counted.reads).isEqualTo(1);
        assertThat(counted.asked).hasSize(50);
        assertThat(people).allMatch(one -> one.standing().may().edit());
    }

    @Test
    void aYoungAnswerIsReliedOnAndAnOldOneIsAskedAgain() {
        var one = somebody();
        rights.ask(one);
        counted.standings.put(one.person(), READER);
        assertThat(rights.changed(one, SECOND)).isFalse();
        world.run(SECOND);
        assertThat(rights.changed(one, SECOND)).isTrue();
        assertThat(one.standing()).isEqualTo(READER);
    }

    @Test
    void aDoubtIsAnsweredAtOnceThoughTheStateWasReadThisMoment() {
        var one = somebody();
        rights.ask(one);
        counted.standings.put(one.person(), READER);
        rights.doubt();
        assertThat(rights.changed(one, SECOND)).isTrue();
        assertThat(counted.reads).isEqualTo(2);
        assertThat(rights.changed(one, SECOND)).as("said once").isFalse();
    }
}
