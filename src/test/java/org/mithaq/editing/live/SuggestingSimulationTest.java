package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.TestDatabase;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.RandomSteps;
import org.mithaq.editing.RandomSuggestions;
import org.mithaq.prose.Node;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggestions;
import org.mithaq.prose.Verdict;

/**
 * People who may edit, people who may only suggest, and people with altered editors who try everything else, in one text over bad
 * lines. Whatever happens, no batch of one who may only suggest changes what the text is without that person's suggestions.
 */
class SuggestingSimulationTest {

    private static final Standing WRITER = new Standing(true, true, new May(true, true, true));
    private static final Standing SUGGESTER = new Standing(true, true, new May(false, true, true));
    private static final Times TIMES = new Times(
            Duration.ofSeconds(3),
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1));

    private static final AtomicInteger SUGGESTED = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> nobodyWithoutTheRightChangesTheText() {
        var database = new FaultyDatabase(TestDatabase.H2.fresh());
        return IntStream.range(0, 25)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed, database)));
    }

    @AfterAll
    static void somethingWasTried() {
        assertThat(SUGGESTED.get()).as("batches of suggestions").isGreaterThan(500);
        assertThat(REFUSED.get()).as("refusals").isGreaterThan(100);
    }

    private static void run(int seed, FaultyDatabase database) {
        database.recover();
        var random = new Random(seed);
        var world = new Simulation(random);
        var suggesters = new HashSet<PersonId>();
        var station =
                new Station(database, world, (person, body) -> suggesters.contains(person) ? SUGGESTER : WRITER, TIMES);
        var body = BodyId.random();
        var people = Stream.generate(PersonId::random).limit(5).toList();
        var names = people.stream().map(PersonId::toString).toList();
        var honest = new ArrayList<SimulatedEditor>();
        var hostile = new ArrayList<SimulatedEditor>();
        for (var person : people) {
            var number = people.indexOf(person);
            var suggestions = new RandomSuggestions(random, person.toString(), names);
            Function<Node, Optional<Step>> wish =
                    switch (number) {
                        case 0 -> new RandomSteps(random)::next;
                        case 1, 2 -> suggestions::honest;
                        default -> suggestions::hostile;
                    };
            if (number > 0) {
                suggesters.add(person);
            }
            (number < 3 ? honest : hostile).add(new SimulatedEditor(world, station.rooms(), body, person, wish));
        }
        world.run(Duration.ofMillis(3000));
        Stream.concat(honest.stream(), hostile.stream()).forEach(SimulatedEditor::calm);
        world.run(Duration.ofMillis(4000));

        check(station, body, suggesters);
        var stored = station.archive().load(body);
        for (var editor : honest) {
            assertThat(editor.client().isSettled()).isTrue();
            assertThat(editor.client().document()).isEqualTo(stored.document());
        }
        hostile.forEach(editor -> REFUSED.addAndGet(editor.client().rejections().size()));
    }

    /** Goes through the log again, and compares whole documents where the server compares only what changed. */
    private static void check(Station station, BodyId body, Set<PersonId> suggesters) {
        var replayed = new Tail(0, Archive.EMPTY);
        for (var entry : station.archive().log().after(body, 0)) {
            var before = replayed.document();
            replayed.replay(entry);
            var after = replayed.document();
            if (!suggesters.contains(entry.author()) || entry.steps().isEmpty()) {
                continue;
            }
            SUGGESTED.incrementAndGet();
            assertThat(Suggestions.rejectAll(after)).isEqualTo(Suggestions.rejectAll(before));
            assertThat(without(after, entry.author())).isEqualTo(without(before, entry.author()));
            Suggestions.rejectAll(after).check();
            Suggestions.acceptAll(after).check();
        }
    }

    private static Node without(Node document, PersonId author) {
        return Suggestions.resolve(
                document, key -> key.author().equals(author.toString()) ? Verdict.REJECT : Verdict.KEEP);
    }

    /** What is rejected first makes no difference to the text that is left in the end. */
    @TestFactory
    Stream<DynamicTest> theOrderOfRejectingMakesNoDifference() {
        return IntStream.range(0, 300)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var random = new Random(seed);
                    var people = Stream.generate(PersonId::random).limit(3).toList();
                    var document = Archive.EMPTY;
                    var edits = new RandomSteps(random);
                    for (var i = 0; i < 20; i++) {
                        document = applied(document, edits.next(document));
                    }
                    var original = document;
                    var names = people.stream().map(PersonId::toString).toList();
                    var all = names.stream()
                            .map(name -> new RandomSuggestions(random, name, names))
                            .toList();
                    for (var i = 0; i < 40; i++) {
                        document = applied(document, all.get(random.nextInt(3)).honest(document));
                    }
                    assertThat(Suggestions.rejectAll(document)).isEqualTo(original);
                    var left = document;
                    for (var person : List.of(people.get(1), people.get(2), people.get(0))) {
                        left = without(left, person);
                        left.check();
                    }
                    assertThat(left).isEqualTo(original);
                }));
    }

    private static Node applied(Node document, Optional<Step> step) {
        try {
            return step.isPresent() ? step.get().apply(document) : document;
        } catch (org.mithaq.prose.InvalidContent doesNotFit) {
            return document;
        }
    }
}
