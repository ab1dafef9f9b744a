package org.mithaq.workshop.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Deals people into groups whose sizes differ by at most one. The order of those who come in and the seed decide everything. */
public final class Grouping {

    /** How often a mixed deal is tried for the sake of whoever should not sit together. */
    private static final int TRIES = 64;

    private Grouping() {}

    /** By lot, whoever they are. @param groups at least one */
    public static <T> List<List<T>> random(List<T> people, int groups, long seed) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        return dealt(shuffled, groups);
    }

    /**
     * By lot, and each delegation spread over the groups as evenly as its number allows: no group has two more of a delegation than another.
     *
     * @param delegation what somebody belongs to; whoever belongs to nothing is their own
     * @param apart whom no two groups should lack while another has two, such as rapporteurs: sought, after the delegations
     */
    public static <T> List<List<T>> mixed(
            List<T> people, Function<T, Object> delegation, Predicate<T> apart, int groups, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, TRIES)
                .mapToObj(each -> dealt(byDelegation(people, delegation, random), groups))
                .min(Comparator.comparing(deal -> spread(deal, apart)))
                .orElseThrow();
    }

    /**
     * Where each of some latecomers goes: to the smallest groups, among those to where the fewest of their delegation sit.
     *
     * @param sitting the groups as they are; at least one
     * @return for each latecomer, in their order, the index of a group
     */
    public static <T> List<Integer> joining(
            List<? extends Collection<T>> sitting, List<T> late, Function<T, Object> delegation) {
        var groups = new ArrayList<List<T>>();
        sitting.forEach(group -> groups.add(new ArrayList<>(group)));
        var places = new ArrayList<Integer>();
        for (var person : late) {
            var place = IntStream.range(0, groups.size())
                    .boxed()
                    .min(Comparator.<Integer>comparingInt(i -> groups.get(i).size())
                            .thenComparingLong(i -> fellows(groups.get(i), person, delegation)))
                    .orElseThrow();
            groups.get(place).add(person);
            places.add(place);
        }
        return List.copyOf(places);
    }

    private static <T> long fellows(List<T> group, T person, Function<T, Object> delegation) {
        return group.stream()
                .filter(other -> Objects.equals(delegation.apply(other), delegation.apply(person)))
                .count();
    }

    /** Delegations one after the other, so that dealing round the groups parts each of them evenly. */
    private static <T> List<T> byDelegation(List<T> people, Function<T, Object> delegation, Random random) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        var delegations = new LinkedHashMap<Object, List<T>>();
        shuffled.forEach(person -> delegations
                .computeIfAbsent(delegation.apply(person), fresh -> new ArrayList<>())
                .add(person));
        return delegations.values().stream().flatMap(List::stream).toList();
    }

    private static <T> List<List<T>> dealt(List<T> people, int groups) {
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, people.size())
                        .filter(i -> i % groups == group)
                        .mapToObj(people::get)
                        .toList())
                .toList();
    }

    private static <T> long spread(List<List<T>> deal, Predicate<T> apart) {
        return deal.stream()
                .mapToLong(group -> group.stream().filter(apart).count())
                .map(count -> count * count)
                .sum();
    }
}
