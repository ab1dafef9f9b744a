package org.mithaq.workshop.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private record Person(int number, int ministry, boolean rapporteur) {}

    private static final Function<Person, Object> MINISTRY = Person::ministry;

    @Test
    void everybodyIsInExactlyOneGroupAndSizesDifferByAtMostOne() {
        crowds((people, groups, seed) -> List.of(
                        Grouping.random(people, groups, seed),
                        Grouping.mixed(people, MINISTRY, Person::rapporteur, groups, seed))
                .forEach(deal -> {
                    assertThat(deal).hasSize(groups);
                    assertThat(deal.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(people);
                    assertThat(gap(deal, person -> true)).isLessThanOrEqualTo(1);
                }));
    }

    @Test
    void noGroupHasTwoMoreOfAMinistryThanAnother() {
        crowds((people, groups, seed) -> {
            var deal = Grouping.mixed(people, MINISTRY, Person::rapporteur, groups, seed);
            people.stream().map(Person::ministry).distinct().forEach(ministry -> assertThat(
                            gap(deal, person -> person.ministry() == ministry))
                    .isLessThanOrEqualTo(1));
        });
    }

    @Test
    void theSameSeedGivesTheSameGroupsAndAnotherGivesOthers() {
        var people = crowd(new Random(4), 24, 5);
        assertThat(Grouping.mixed(people, MINISTRY, Person::rapporteur, 4, 7))
                .isEqualTo(Grouping.mixed(people, MINISTRY, Person::rapporteur, 4, 7))
                .isNotEqualTo(Grouping.mixed(people, MINISTRY, Person::rapporteur, 4, 8));
        assertThat(Grouping.random(people, 4, 7))
                .isEqualTo(Grouping.random(people, 4, 7))
                .isNotEqualTo(Grouping.random(people, 4, 8));
    }

    @Test
    void rapporteursOfManyMinistriesSitApart() {
        for (var seed = 0; seed < 50; seed++) {
            var people = IntStream.range(0, 24)
                    .mapToObj(i -> new Person(i, i % 6, i < 4))
                    .toList();
            var deal = Grouping.mixed(people, MINISTRY, Person::rapporteur, 4, seed);
            assertThat(gap(deal, Person::rapporteur)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void latecomersGoToTheSmallestGroupsAndAwayFromTheirOwnMinistry() {
        var one = List.of(new Person(1, 1, false), new Person(2, 2, false));
        var two = List.of(new Person(3, 3, false), new Person(4, 4, false));
        var small = List.of(new Person(5, 9, false));
        assertThat(Grouping.joining(
                        List.of(one, two, small), List.of(new Person(6, 1, false), new Person(7, 1, false)), MINISTRY))
                .containsExactly(2, 1);
    }

    @Test
    void latecomersNeverMakeSizesDifferMore() {
        crowds((people, groups, seed) -> {
            var early = people.subList(0, people.size() / 2);
            var late = people.subList(people.size() / 2, people.size());
            var deal = new ArrayList<List<Person>>();
            Grouping.random(early, groups, seed).forEach(group -> deal.add(new ArrayList<>(group)));
            var places = Grouping.joining(deal, late, MINISTRY);
            IntStream.range(0, late.size()).forEach(i -> deal.get(places.get(i)).add(late.get(i)));
            assertThat(gap(deal, person -> true)).isLessThanOrEqualTo(1);
        });
    }

    private interface Trial {
        void run(List<Person> people, int groups, long seed);
    }

    private static void crowds(Trial trial) {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            trial.run(crowd(random, random.nextInt(60), 1 + random.nextInt(9)), 1 + random.nextInt(12), seed);
        }
    }

    /** Ministries of very different sizes, as they come. */
    private static List<Person> crowd(Random random, int size, int ministries) {
        var people = new ArrayList<Person>();
        Consumer<Integer> add = i -> people.add(
                new Person(i, (int) Math.floor(ministries * Math.pow(random.nextDouble(), 2)), random.nextInt(5) == 0));
        IntStream.range(0, size).boxed().forEach(add);
        return people;
    }

    private static long gap(List<List<Person>> deal, java.util.function.Predicate<Person> counted) {
        var counts = deal.stream()
                .mapToLong(group -> group.stream().filter(counted).count())
                .summaryStatistics();
        return counts.getMax() - counts.getMin();
    }
}
